#!/bin/sh
# SPDX-FileCopyrightText: 2026 ECS Desk developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes every certificate of this folder anew. The keys of the two authorities are thrown away at the end.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# common name, key, extensions, from, until, out, then how it is signed
certificate() {
    : >"$work/index.txt"
    cat >"$work/ca.cnf" <<END
[ca]
default_ca = test
[test]
database = $work/index.txt
new_certs_dir = $work
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
$3
END
    openssl req -new -key "$2" -subj "/CN=$1" -out "$work/request.csr"
    from=$4 until=$5 out=$6
    shift 6
    openssl ca -batch -notext -config "$work/ca.cnf" -startdate "$from" -enddate "$until" -in "$work/request.csr" \
        -out "$out" "$@"
}

always='20200101000000Z 21200101000000Z'
isAuthority='basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign'
isServer='basicConstraints = critical,CA:FALSE
extendedKeyUsage = serverAuth
subjectAltName = '
here=DNS:localhost,IP:127.0.0.1,DNS:ecs.cn-hangzhou.aliyuncs.com,DNS:ecs.aliyuncs.com,DNS:sts.aliyuncs.com

openssl genrsa -out localhost.key 2048
certificate localhost localhost.key "basicConstraints = critical,CA:TRUE
subjectAltName = DNS:localhost,IP:127.0.0.1" $always localhost.crt -selfsign -keyfile localhost.key
for name in authority stranger; do
    openssl genrsa -out "$work/$name.key" 2048
    certificate "ECS Desk test $name" "$work/$name.key" "$isAuthority" $always "$work/$name.crt" -selfsign \
        -keyfile "$work/$name.key"
done
cp "$work/authority.crt" .

issued() { # file, issuer, names, from, until
    certificate "ECS Desk test" localhost.key "$isServer$3" "$4" "$5" "$1" -cert "$work/$2.crt" \
        -keyfile "$work/$2.key"
}
issued good.crt authority $here $always
issued expired.crt authority $here 20200101000000Z 20210101000000Z
issued future.crt authority $here 21200101000000Z 21300101000000Z
issued otherhost.crt authority DNS:ecs.example.com $always
issued stranger.crt stranger $here $always
