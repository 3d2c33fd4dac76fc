# cpack -G DEB, in a build of the preset release: a package for the Debian it is built on.
# cpack -G TGZ, in a build of the preset static: a folder to unpack anywhere.
set(CPACK_PACKAGE_NAME bcd)
set(CPACK_PACKAGE_VERSION ${PROJECT_VERSION})
set(CPACK_PACKAGE_VENDOR "The bcd authors")
set(BCD_MAINTAINER "The bcd authors <bcd@localhost.localdomain>" CACHE STRING
  "Whom the users of the package are to write to")
set(CPACK_PACKAGE_CONTACT ${BCD_MAINTAINER})
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "records of a commune's steering committee, checked and put on paper")
set(CPACK_RESOURCE_FILE_LICENSE ${CMAKE_CURRENT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_ARCHIVE_FILE_NAME "bcd-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR}")
set(CPACK_PACKAGE_FILE_NAME ${CPACK_ARCHIVE_FILE_NAME})

set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SECTION utils)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "git, pandoc, weasyprint")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "bash-completion")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"bcd đọc hồ sơ YAML của Ban Chỉ đạo ở xã, phường, đối chiếu với quy chế
làm việc, nêu điều khoản bị trái, dòng nào, sửa thế nào, và lập các văn
bản phải có bằng Markdown, Word, PDF theo thể thức.
.
bcd reads the YAML records of a Vietnamese commune's steering committee,
checks them against its working regulation, names the article, the line
and the remedy of each fault, and writes the papers the office owes.")
set(CPACK_PACKAGE_DESCRIPTION ${CPACK_DEBIAN_PACKAGE_DESCRIPTION})
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/cmake/package/DebianTree.cmake)
set(CPACK_BCD_FILES ${CMAKE_CURRENT_SOURCE_DIR}/cmake/package)
# The packages are for users: without the component "development" (Install.cmake).
set(CPACK_INSTALL_CMAKE_PROJECTS "${CMAKE_BINARY_DIR};${PROJECT_NAME};Unspecified;/")
include(CPack)
