// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/catalogue.h"

#include <algorithm>
#include <array>

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
