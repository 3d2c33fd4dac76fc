# -DBCD_STATIC=ON builds one file that runs on any Linux with the same processor and needs no package. Debian has an
# archive of every library except two: fmt, which is used as headers, and the Kerberos library, which libgit2 uses to
# log in to web servers. bcd does not use the network, so it replaces that library with empty functions.
set(libraries "")
foreach(name yaml-cpp utf8proc git2 mbedtls mbedx509 mbedcrypto http_parser ssh2 ssl crypto pcre2-8 z)
  find_library(BCD_ARCHIVE_${name} lib${name}.a REQUIRED)
  mark_as_advanced(BCD_ARCHIVE_${name})
  list(APPEND libraries ${BCD_ARCHIVE_${name}})
endforeach()
add_library(bcd_static INTERFACE)
target_link_libraries(bcd_static INTERFACE ${libraries})
# Linked as objects, because they must be defined before the linker searches libgit2.
add_library(bcd_static_objects OBJECT ${CMAKE_CURRENT_LIST_DIR}/package/no_kerberos.cpp)
target_link_options(bcd_static INTERFACE -static -Wl,--gc-sections)

# Install the licences of the libraries that the file contains.
foreach(package libc6-dev libcli11-dev libfmt-dev libgit2-dev libhttp-parser-dev libmbedtls-dev libmstch-dev
  libpcre2-dev libssh2-1-dev libssl-dev
                libstdc++-12-dev libutf8proc-dev libyaml-cpp-dev nlohmann-json3-dev zlib1g-dev)
  install(FILES /usr/share/doc/${package}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR}/licenses RENAME ${package})
endforeach()
