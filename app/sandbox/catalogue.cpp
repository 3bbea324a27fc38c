// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/catalogue.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace ecsdesk::sandbox {
namespace {

constexpr std::array kRegions{
    Region{"cn-qingdao", "China (Qingdao)", "华北1（青岛）", "m5e", "bc"},
    Region{"cn-beijing", "China (Beijing)", "华北2（北京）", "2ze", "fghik"},
    Region{"cn-zhangjiakou", "China (Zhangjiakou)", "华北3（张家口）", "8vb", "abc"},
    Region{"cn-huhehaote", "China (Hohhot)", "华北5（呼和浩特）", "hp3", "ab"},
    Region{"cn-wulanchabu", "China (Ulanqab)", "华北6（乌兰察布）", "0jl", "abc"},
    Region{"cn-hangzhou", "China (Hangzhou)", "华东1（杭州）", "bp1", "ghijk"},
    Region{"cn-shanghai", "China (Shanghai)", "华东2（上海）", "uf6", "efglm"},
    Region{"cn-nanjing", "China (Nanjing - Local Region)", "华东5（南京-本地地域）", "gc7", "a"},
    Region{"cn-fuzhou", "China (Fuzhou - Local Region)", "华东6（福州-本地地域）", "gw0", "a"},
    Region{"cn-shenzhen", "China (Shenzhen)", "华南1（深圳）", "wz9", "cdef"},
    Region{"cn-heyuan", "China (Heyuan)", "华南2（河源）", "f8z", "ab"},
    Region{"cn-guangzhou", "China (Guangzhou)", "华南3（广州）", "7xv", "ab"},
    Region{"cn-chengdu", "China (Chengdu)", "西南1（成都）", "2vc", "ab"},
    Region{"cn-hongkong", "China (Hong Kong)", "中国香港", "j6c", "bcd"},
    Region{"ap-northeast-1", "Japan (Tokyo)", "日本（东京）", "6we", "ab"},
    Region{"ap-northeast-2", "South Korea (Seoul)", "韩国（首尔）", "mj7", "a"},
    Region{"ap-southeast-1", "Singapore", "新加坡", "t4n", "abc"},
    Region{"ap-southeast-3", "Malaysia (Kuala Lumpur)", "马来西亚（吉隆坡）", "8ps", "ab"},
    Region{"ap-southeast-5", "Indonesia (Jakarta)", "印度尼西亚（雅加达）", "k1a", "abc"},
    Region{"ap-southeast-6", "Philippines (Manila)", "菲律宾（马尼拉）", "5ts", "a"},
    Region{"ap-southeast-7", "Thailand (Bangkok)", "泰国（曼谷）", "0jo", "a"},
    Region{"us-west-1", "US (Silicon Valley)", "美国（硅谷）", "rj9", "ab"},
    Region{"us-east-1", "US (Virginia)", "美国（弗吉尼亚）", "0xi", "ab"},
    Region{"eu-central-1", "Germany (Frankfurt)", "德国（法兰克福）", "gw8", "abc"},
    Region{"eu-west-1", "UK (London)", "英国（伦敦）", "d7o", "ab"},
    Region{"me-east-1", "UAE (Dubai)", "阿联酋（迪拜）", "eb3", "a"},
    Region{"me-central-1", "Saudi Arabia (Riyadh)", "沙特（利雅得）", "l4v", "ab"},
};

// GiB of memory follow the names of the families: c 1:2, g 1:4, r 1:8.
constexpr std::array kTypes{
    InstanceType{"ecs.c6.large", "ecs.c6", 2, 4096, "x86"},
    InstanceType{"ecs.c6.xlarge", "ecs.c6", 4, 8192, "x86"},
    InstanceType{"ecs.c6.2xlarge", "ecs.c6", 8, 16384, "x86"},
    InstanceType{"ecs.c6.4xlarge", "ecs.c6", 16, 32768, "x86"},
    InstanceType{"ecs.c6.8xlarge", "ecs.c6", 32, 65536, "x86"},
    InstanceType{"ecs.g6.large", "ecs.g6", 2, 8192, "x86"},
    InstanceType{"ecs.g6.xlarge", "ecs.g6", 4, 16384, "x86"},
    InstanceType{"ecs.g6.2xlarge", "ecs.g6", 8, 32768, "x86"},
    InstanceType{"ecs.g6.4xlarge", "ecs.g6", 16, 65536, "x86"},
    InstanceType{"ecs.g6.8xlarge", "ecs.g6", 32, 131072, "x86"},
    InstanceType{"ecs.r6.large", "ecs.r6", 2, 16384, "x86"},
    InstanceType{"ecs.r6.xlarge", "ecs.r6", 4, 32768, "x86"},
    InstanceType{"ecs.r6.2xlarge", "ecs.r6", 8, 65536, "x86"},
    InstanceType{"ecs.r6.4xlarge", "ecs.r6", 16, 131072, "x86"},
    InstanceType{"ecs.r6.8xlarge", "ecs.r6", 32, 262144, "x86"},
    InstanceType{"ecs.c7.large", "ecs.c7", 2, 4096, "x86"},
    InstanceType{"ecs.c7.xlarge", "ecs.c7", 4, 8192, "x86"},
    InstanceType{"ecs.c7.2xlarge", "ecs.c7", 8, 16384, "x86"},
    InstanceType{"ecs.c7.4xlarge", "ecs.c7", 16, 32768, "x86"},
    InstanceType{"ecs.c7.8xlarge", "ecs.c7", 32, 65536, "x86"},
    InstanceType{"ecs.g7.large", "ecs.g7", 2, 8192, "x86"},
    InstanceType{"ecs.g7.xlarge", "ecs.g7", 4, 16384, "x86"},
    InstanceType{"ecs.g7.2xlarge", "ecs.g7", 8, 32768, "x86"},
    InstanceType{"ecs.g7.4xlarge", "ecs.g7", 16, 65536, "x86"},
    InstanceType{"ecs.g7.8xlarge", "ecs.g7", 32, 131072, "x86"},
    InstanceType{"ecs.r7.large", "ecs.r7", 2, 16384, "x86"},
    InstanceType{"ecs.r7.xlarge", "ecs.r7", 4, 32768, "x86"},
    InstanceType{"ecs.r7.2xlarge", "ecs.r7", 8, 65536, "x86"},
    InstanceType{"ecs.r7.4xlarge", "ecs.r7", 16, 131072, "x86"},
    InstanceType{"ecs.r7.8xlarge", "ecs.r7", 32, 262144, "x86"},
    InstanceType{"ecs.t5-lc1m1.small", "ecs.t5", 1, 1024, "x86"},
    InstanceType{"ecs.t5-lc1m2.small", "ecs.t5", 1, 2048, "x86"},
    InstanceType{"ecs.t5-lc1m2.large", "ecs.t5", 2, 4096, "x86"},
    InstanceType{"ecs.t5-lc1m4.large", "ecs.t5", 2, 8192, "x86"},
    InstanceType{"ecs.t5-c1m2.xlarge", "ecs.t5", 4, 8192, "x86"},
    InstanceType{"ecs.t6-c1m1.large", "ecs.t6", 2, 2048, "x86"},
    InstanceType{"ecs.t6-c1m2.large", "ecs.t6", 2, 4096, "x86"},
    InstanceType{"ecs.t6-c1m4.large", "ecs.t6", 2, 8192, "x86"},
    InstanceType{"ecs.t6-c1m4.xlarge", "ecs.t6", 4, 16384, "x86"},
    InstanceType{"ecs.c6r.large", "ecs.c6r", 2, 4096, "arm"},
    InstanceType{"ecs.c6r.xlarge", "ecs.c6r", 4, 8192, "arm"},
    InstanceType{"ecs.c6r.2xlarge", "ecs.c6r", 8, 16384, "arm"},
    InstanceType{"ecs.c6r.4xlarge", "ecs.c6r", 16, 32768, "arm"},
    InstanceType{"ecs.g6r.large", "ecs.g6r", 2, 8192, "arm"},
    InstanceType{"ecs.g6r.xlarge", "ecs.g6r", 4, 16384, "arm"},
    InstanceType{"ecs.g6r.2xlarge", "ecs.g6r", 8, 32768, "arm"},
    InstanceType{"ecs.g6r.4xlarge", "ecs.g6r", 16, 65536, "arm"},
    InstanceType{"ecs.c8y.large", "ecs.c8y", 2, 4096, "arm"},
    InstanceType{"ecs.c8y.xlarge", "ecs.c8y", 4, 8192, "arm"},
    InstanceType{"ecs.c8y.2xlarge", "ecs.c8y", 8, 16384, "arm"},
    InstanceType{"ecs.c8y.4xlarge", "ecs.c8y", 16, 32768, "arm"},
    InstanceType{"ecs.g8y.large", "ecs.g8y", 2, 8192, "arm"},
    InstanceType{"ecs.g8y.xlarge", "ecs.g8y", 4, 16384, "arm"},
    InstanceType{"ecs.g8y.2xlarge", "ecs.g8y", 8, 32768, "arm"},
    InstanceType{"ecs.g8y.4xlarge", "ecs.g8y", 16, 65536, "arm"},
    InstanceType{"ecs.gn6i-c4g1.xlarge", "ecs.gn6i", 4, 15360, "gn6i", 1, "NVIDIA T4"},
    InstanceType{"ecs.gn6i-c8g1.2xlarge", "ecs.gn6i", 8, 31744, "gn6i", 1, "NVIDIA T4"},
    InstanceType{"ecs.gn6i-c16g1.4xlarge", "ecs.gn6i", 16, 63488, "gn6i", 1, "NVIDIA T4"},
    InstanceType{"ecs.i3.xlarge", "ecs.i3", 4, 32768, "i3"},
    InstanceType{"ecs.i3.2xlarge", "ecs.i3", 8, 65536, "i3"},
    InstanceType{"ecs.i3.4xlarge", "ecs.i3", 16, 131072, "i3"},
    InstanceType{"ecs.d2s.2xlarge", "ecs.d2s", 8, 32768, "d2s"},
    InstanceType{"ecs.d2s.4xlarge", "ecs.d2s", 16, 65536, "d2s"},
    InstanceType{"ecs.s1.small", "ecs.s1", 1, 2048, "old"},
    InstanceType{"ecs.s1.medium", "ecs.s1", 2, 4096, "old"},
    InstanceType{"ecs.s1.large", "ecs.s1", 4, 8192, "old"},
    InstanceType{"ecs.s2.large", "ecs.s2", 2, 4096, "old"},
    InstanceType{"ecs.n1.small", "ecs.n1", 1, 2048, "old"},
    InstanceType{"ecs.n1.medium", "ecs.n1", 2, 4096, "old"},
    InstanceType{"ecs.n1.large", "ecs.n1", 4, 8192, "old"},
};

constexpr std::array kImages{
    Image{"aliyun_3_x64_20G_alibase_20240528.vhd", "Alibaba Cloud Linux 3.2104 LTS 64位",
          "Alibaba Cloud Linux 3.2104 LTS 64 bit"},
    Image{"debian_12_6_x64_20G_alibase_20240711.vhd", "Debian 12.6 64位", "Debian 12.6 64 bit"},
    Image{"ubuntu_22_04_x64_20G_alibase_20240710.vhd", "Ubuntu 22.04 64位", "Ubuntu 22.04 64 bit"},
    Image{"centos_7_9_x64_20G_alibase_20240628.vhd", "CentOS 7.9 64位", "CentOS 7.9 64 bit"},
    Image{"win2022_21H2_x64_dtc_zh-cn_40G_alibase_20240711.vhd", "Windows Server 2022 数据中心版 64位中文版",
          "Windows Server 2022 Data Center 64 bit Chinese Edition", true},
    Image{"win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "Windows Server 2019 数据中心版 64位中文版",
          "Windows Server 2019 Data Center 64 bit Chinese Edition", true},
    Image{"aliyun_3_arm64_20G_alibase_20240528.vhd", "Alibaba Cloud Linux 3.2104 LTS 64位 ARM版",
          "Alibaba Cloud Linux 3.2104 LTS 64 bit ARM Edition", false, true},
};

} // namespace

std::span<const Region> regions()
{
    return kRegions;
}

const Region *findRegion(std::string_view id)
{
    const auto found = std::ranges::find(kRegions, id, &Region::id);
    return found == kRegions.end() ? nullptr : &*found;
}

std::span<const InstanceType> instanceTypes()
{
    return kTypes;
}

const InstanceType *findType(std::string_view id)
{
    static const auto kIndex = [] {
        std::unordered_map<std::string_view, const InstanceType *> index;
        for (const auto &type : kTypes)
            index.emplace(type.id, &type);
        return index;
    }();
    const auto found = kIndex.find(id);
    return found == kIndex.end() ? nullptr : found->second;
}

std::string_view familyOf(std::string_view type)
{
    if (const auto *known = findType(type))
        return known->family;
    return type.substr(0, type.rfind('.'));
}

bool convertible(std::string_view from, std::string_view to)
{
    const auto *a = findType(from);
    const auto *b = findType(to);
    // The oldest types can only be left, and only for their successors on the same architecture.
    return a != nullptr && b != nullptr && (a->group == b->group || (a->group == "old" && b->group == "x86"));
}

std::span<const Image> images()
{
    return kImages;
}

const Image &findImage(std::string_view id)
{
    const auto found = std::ranges::find(kImages, id, &Image::id);
    return found == kImages.end() ? kImages.front() : *found;
}

} // namespace ecsdesk::sandbox
