# What `cmake --install` puts in place: the program, its pages in two languages, the completion of three shells, the
# schemas, what CI needs; and, as the component "development", the library with its one header for programs that embed
# it.
include(GNUInstallDirs)

# The program that was just built prints the scripts.
set(completions ${CMAKE_CURRENT_BINARY_DIR}/completions)
file(MAKE_DIRECTORY ${completions})
add_custom_command(
  OUTPUT ${completions}/bcd ${completions}/_bcd ${completions}/bcd.fish
  COMMAND bcd_exe completion bash > ${completions}/bcd
  COMMAND bcd_exe completion zsh > ${completions}/_bcd
  COMMAND bcd_exe completion fish > ${completions}/bcd.fish
  DEPENDS bcd_exe
  VERBATIM)
add_custom_target(completions ALL DEPENDS ${completions}/bcd)

# It prints the Vietnamese manual pages too; the English ones are in man/.
set(vietnamese ${CMAKE_CURRENT_BINARY_DIR}/man/vi)
add_custom_command(
  OUTPUT ${vietnamese}/bcd.1
  COMMAND ${CMAKE_COMMAND} -E rm -rf ${vietnamese}
  COMMAND bcd_exe -q --lang vi manual --all -o ${vietnamese}
  DEPENDS bcd_exe
  VERBATIM)
add_custom_target(vietnamese_pages ALL DEPENDS ${vietnamese}/bcd.1)

install(TARGETS bcd_exe RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
foreach(section 1 5 7)
  file(GLOB pages CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/man/*.${section})
  install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
  install(DIRECTORY ${vietnamese}/ DESTINATION ${CMAKE_INSTALL_MANDIR}/vi/man${section} FILES_MATCHING PATTERN
    "*.${section}")
endforeach()
install(FILES ${completions}/bcd DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${completions}/_bcd DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${completions}/bcd.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(DIRECTORY schemas/ DESTINATION ${CMAKE_INSTALL_DATADIR}/bcd/schemas FILES_MATCHING PATTERN "*.json")
install(FILES README.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(DIRECTORY examples/editors DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples USE_SOURCE_PERMISSIONS PATTERN
  node_modules EXCLUDE)
# hooks are executable
install(DIRECTORY examples/ci DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples USE_SOURCE_PERMISSIONS)
install(FILES .pre-commit-hooks.yaml DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples RENAME pre-commit-hooks.yaml)

# ---- the library: find_package(bcd), then target_link_libraries(… bcd::bcd)
if(NOT BCD_STATIC)  # a program of one file has no use for it
  include(CMakePackageConfigHelpers)
  set(package ${CMAKE_INSTALL_LIBDIR}/cmake/bcd)
  write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/bcdConfigVersion.cmake COMPATIBILITY SameMinorVersion)
  install(TARGETS bcd_lib EXPORT bcdTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT development)
  install(EXPORT bcdTargets NAMESPACE bcd:: DESTINATION ${package} COMPONENT development)
  install(FILES include/bcd/bcd.hpp DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/bcd COMPONENT development)
  install(FILES cmake/package/bcdConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/bcdConfigVersion.cmake DESTINATION ${package}
    COMPONENT development)
endif()
