# -DBCD_STATIC=ON: one file that runs on any Linux of the same processor, without a single package. Debian has every library
# as an archive but two: fmt, which can be had as headers, and the Kerberos library that libgit2 logs in to web servers with,
# which bcd, never speaking over the network, does without.
set(libraries "")
foreach(name yaml-cpp utf8proc git2 mbedtls mbedx509 mbedcrypto http_parser ssh2 ssl crypto pcre2-8 z)
  find_library(BCD_ARCHIVE_${name} lib${name}.a REQUIRED)
  mark_as_advanced(BCD_ARCHIVE_${name})
  list(APPEND libraries ${BCD_ARCHIVE_${name}})
endforeach()
add_library(bcd_static INTERFACE)
target_link_libraries(bcd_static INTERFACE ${libraries})
# Beside the program's own objects, since those are there before libgit2 is searched.
add_library(bcd_static_objects OBJECT ${CMAKE_CURRENT_LIST_DIR}/package/no_kerberos.cpp)
target_link_options(bcd_static INTERFACE -static -Wl,--gc-sections)

# The terms of what is in the file go with it.
foreach(package libc6-dev libcli11-dev libfmt-dev libgit2-dev libhttp-parser-dev libmbedtls-dev libmstch-dev libpcre2-dev libssh2-1-dev libssl-dev
                libstdc++-12-dev libutf8proc-dev libyaml-cpp-dev nlohmann-json3-dev zlib1g-dev)
  install(FILES /usr/share/doc/${package}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}/licenses RENAME ${package})
endforeach()
