# Run by cpack on the tree it is about to pack: what Debian wants otherwise than `cmake --install` has it.
if(NOT CPACK_GENERATOR STREQUAL "DEB")
  return()
endif()
set(share ${CPACK_TEMPORARY_DIRECTORY}/usr/share)

# Its zsh looks for what packages bring in a folder of its own.
file(MAKE_DIRECTORY ${share}/zsh/vendor-completions)
file(RENAME ${share}/zsh/site-functions/_bcd ${share}/zsh/vendor-completions/_bcd)
file(REMOVE_RECURSE ${share}/zsh/site-functions)

# The licence is told in one place, under one name.
file(REMOVE ${share}/doc/bcd/LICENSE)
configure_file(${CPACK_BCD_FILES}/copyright ${share}/doc/bcd/copyright COPYONLY)
configure_file(${CPACK_BCD_FILES}/changelog.in ${share}/doc/bcd/changelog.Debian @ONLY)

# Pages and changelog are compressed, without a name or a day in them.
file(GLOB compressed ${share}/man/man*/* ${share}/man/vi/man*/* ${share}/doc/bcd/changelog.Debian)
execute_process(COMMAND gzip -9n ${compressed} COMMAND_ERROR_IS_FATAL ANY)

# Whatever the mask of who builds it.
file(GLOB_RECURSE files ${CPACK_TEMPORARY_DIRECTORY}/*)
foreach(file ${files})
  file(CHMOD ${file} PERMISSIONS OWNER_READ OWNER_WRITE GROUP_READ WORLD_READ)
endforeach()
file(CHMOD ${CPACK_TEMPORARY_DIRECTORY}/usr/bin/bcd PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
foreach(hook pre-commit pre-receive update)
  file(CHMOD ${share}/doc/bcd/examples/ci/${hook} PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
endforeach()
