#!/bin/sh
# Makes the Debian package and the tarball, and tries both in a fresh Debian 12: run by hand, as root, with the network.
# It stays below build/package; the fresh system is made once, and kept there as root.tar.
set -eu
cd "$(dirname "$0")/.."
here=$PWD/build/package
root=$here/root

if [ "${1:-}" != inside ]; then
  [ "$(id -u)" -eq 0 ] || { echo "cần quyền root / needs root" >&2; exit 2; }
  more_packages="dpkg-dev debootstrap lintian"
  . cmake/setup.sh
  mkdir -p "$here"
  rm -f "$here"/*.deb "$here"/*.tar.gz
  cmake --preset static >&2 && cmake --build --preset static >&2
  (cd build/release && cpack -G DEB -B "$here" >&2)
  (cd build/static && cpack -G TGZ -B "$here" >&2)
  rm -rf "$here/_CPack_Packages"
  # The address is for whoever gives the package out to set (BCD_MAINTAINER); no bug of Debian is closed by it.
  lintian --fail-on error,warning --suppress-tags bogus-mail-host,bogus-mail-host-in-debian-changelog,initial-upload-closes-no-bugs "$here"/*.deb
  if [ ! -f "$here/root.tar" ]; then
    mirror=$(sed -n 's/^URIs: //p; s/^deb \(\[[^]]*\] \)\?\([^ ]*\) .*/\2/p' /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | head -n 1)
    debootstrap --variant=minbase bookworm "$root" "${mirror:-http://deb.debian.org/debian}" >&2
    tar -C "$root" -cf "$here/root.tar.new" . && mv "$here/root.tar.new" "$here/root.tar"
    rm -rf "$root"
  fi
  # What is mounted in the fresh system is mounted for this run alone.
  exec unshare --mount --propagation private sh tests/package.sh inside
fi

rm -rf --one-file-system "$root" && mkdir "$root" && tar -C "$root" -xf "$here/root.tar"
# Never into what is mounted there: /dev is the machine's own.
trap 'umount -l "$root/proc" "$root/dev" 2>/dev/null; rm -rf --one-file-system "$root"' EXIT
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"
mkdir "$root/try"
cp "$here"/*.deb "$root/try/bcd.deb"
cp tests/command/completion.sh "$root/try/"
cp -r examples/xa-mau examples/phuong-mau "$root/try/"
in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
files() { (cd "$root" && find . -path ./proc -prune -o -path ./dev -prune -o -path ./try -prune -o -path ./tmp -prune -o -path ./var/lib/dpkg -prune -o -path ./var/lib/apt -prune -o -path ./var/cache -prune -o -path ./var/log -prune -o -print | sort); }

echo "== tarball / tệp nén" >&2
tar -C "$root/try" -xzf "$here"/bcd-*.tar.gz
unpacked=$(basename "$root"/try/bcd-*/)
file "$root/try/$unpacked/bin/bcd" 2>/dev/null || true
ldd "$root/try/$unpacked/bin/bcd" 2>&1 | sed 's/^/    /' >&2 || true
in_root "/try/$unpacked/bin/bcd" --version
in_root "/try/$unpacked/bin/bcd" -C /try/xa-mau check --as-of 2026-10-01
in_root "/try/$unpacked/bin/bcd" -C /try/phuong-mau -q check --as-of 2026-10-01 >/dev/null && exit 1
ls "$root/try/$unpacked/share/man/man1" "$root/try/$unpacked/share/man/vi/man1" >/dev/null

echo "== gói Debian / Debian package" >&2
in_root apt-get update -qq
in_root apt-get install -y -qq --no-install-recommends bash-completion zsh fish man-db >/dev/null 2>&1
files >"$here/before"
in_root apt-get install -y -qq --no-install-recommends /try/bcd.deb >/dev/null
files >"$here/with"
in_root bcd --version
in_root bcd -C /try/xa-mau check --as-of 2026-10-01
for page in $(in_root bcd manual --list); do
  in_root man "${page##*.}" "${page%.*}" 2>/dev/null | grep -q '^NAME' || { echo "man ${page##*.} ${page%.*}: không mở được / does not open" >&2; exit 1; }
  in_root man -L vi "${page##*.}" "${page%.*}" 2>/dev/null | grep -q '^TÊN' || { echo "man -L vi ${page##*.} ${page%.*}: không mở được / does not open" >&2; exit 1; }
done
for shell in bash zsh fish; do in_root bash /try/completion.sh /usr/bin/bcd $shell installed; done
comm -13 "$here/before" "$here/with" | sed 's/^/    /' >&2
in_root apt-get purge -y -qq bcd >/dev/null 2>&1
in_root apt-get autoremove -y -qq --purge >/dev/null 2>&1
files >"$here/after"
if ! diff "$here/before" "$here/after" >&2; then
  echo "gỡ gói còn sót / the package leaves something behind" >&2
  exit 1
fi
echo "== tốt / good: $(cd "$here" && ls *.deb *.tar.gz | tr '\n' ' ')" >&2
