// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/wording/words.h"

#include <QCoreApplication>
#include <array>

namespace ecsdesk {

namespace {

struct RegionEntry
{
    const char *id;
    const char *name;
};

/// ecs-api.md section 1.2; regions whose name is not known for certain are left out and show their identifier.
constexpr std::array regions{
    RegionEntry{"cn-qingdao", QT_TRANSLATE_NOOP("Regions", "China (Qingdao)")},
    RegionEntry{"cn-beijing", QT_TRANSLATE_NOOP("Regions", "China (Beijing)")},
    RegionEntry{"cn-zhangjiakou", QT_TRANSLATE_NOOP("Regions", "China (Zhangjiakou)")},
    RegionEntry{"cn-huhehaote", QT_TRANSLATE_NOOP("Regions", "China (Hohhot)")},
    RegionEntry{"cn-wulanchabu", QT_TRANSLATE_NOOP("Regions", "China (Ulanqab)")},
    RegionEntry{"cn-hangzhou", QT_TRANSLATE_NOOP("Regions", "China (Hangzhou)")},
    RegionEntry{"cn-shanghai", QT_TRANSLATE_NOOP("Regions", "China (Shanghai)")},
    RegionEntry{"cn-nanjing", QT_TRANSLATE_NOOP("Regions", "China (Nanjing - Local Region)")},
    RegionEntry{"cn-fuzhou", QT_TRANSLATE_NOOP("Regions", "China (Fuzhou - Local Region)")},
    RegionEntry{"cn-wuhan-lr", QT_TRANSLATE_NOOP("Regions", "China (Wuhan - Local Region)")},
    RegionEntry{"cn-zhengzhou-jva", QT_TRANSLATE_NOOP("Regions", "China (Zhengzhou)")},
    RegionEntry{"cn-zhongwei", QT_TRANSLATE_NOOP("Regions", "China (Zhongwei)")},
    RegionEntry{"cn-shenzhen", QT_TRANSLATE_NOOP("Regions", "China (Shenzhen)")},
    RegionEntry{"cn-heyuan", QT_TRANSLATE_NOOP("Regions", "China (Heyuan)")},
    RegionEntry{"cn-guangzhou", QT_TRANSLATE_NOOP("Regions", "China (Guangzhou)")},
    RegionEntry{"cn-chengdu", QT_TRANSLATE_NOOP("Regions", "China (Chengdu)")},
    RegionEntry{"cn-hongkong", QT_TRANSLATE_NOOP("Regions", "China (Hong Kong)")},
    RegionEntry{"cn-hangzhou-finance", QT_TRANSLATE_NOOP("Regions", "China (Hangzhou) Finance Cloud")},
    RegionEntry{"cn-shanghai-finance-1", QT_TRANSLATE_NOOP("Regions", "China (Shanghai) Finance Cloud")},
    RegionEntry{"cn-shenzhen-finance-1", QT_TRANSLATE_NOOP("Regions", "China (Shenzhen) Finance Cloud")},
    RegionEntry{"cn-beijing-finance-1", QT_TRANSLATE_NOOP("Regions", "China (Beijing) Finance Cloud")},
    RegionEntry{"cn-north-2-gov-1", QT_TRANSLATE_NOOP("Regions", "China (Beijing) Government Cloud")},
    RegionEntry{"ap-northeast-1", QT_TRANSLATE_NOOP("Regions", "Japan (Tokyo)")},
    RegionEntry{"ap-northeast-2", QT_TRANSLATE_NOOP("Regions", "South Korea (Seoul)")},
    RegionEntry{"ap-southeast-1", QT_TRANSLATE_NOOP("Regions", "Singapore")},
    RegionEntry{"ap-southeast-2", QT_TRANSLATE_NOOP("Regions", "Australia (Sydney), closed")},
    RegionEntry{"ap-southeast-3", QT_TRANSLATE_NOOP("Regions", "Malaysia (Kuala Lumpur)")},
    RegionEntry{"ap-southeast-5", QT_TRANSLATE_NOOP("Regions", "Indonesia (Jakarta)")},
    RegionEntry{"ap-southeast-6", QT_TRANSLATE_NOOP("Regions", "Philippines (Manila)")},
    RegionEntry{"ap-southeast-7", QT_TRANSLATE_NOOP("Regions", "Thailand (Bangkok)")},
    RegionEntry{"ap-south-1", QT_TRANSLATE_NOOP("Regions", "India (Mumbai), closed")},
    RegionEntry{"us-west-1", QT_TRANSLATE_NOOP("Regions", "US (Silicon Valley)")},
    RegionEntry{"us-east-1", QT_TRANSLATE_NOOP("Regions", "US (Virginia)")},
    RegionEntry{"na-south-1", QT_TRANSLATE_NOOP("Regions", "Mexico")},
    RegionEntry{"eu-central-1", QT_TRANSLATE_NOOP("Regions", "Germany (Frankfurt)")},
    RegionEntry{"eu-west-1", QT_TRANSLATE_NOOP("Regions", "UK (London)")},
    RegionEntry{"me-east-1", QT_TRANSLATE_NOOP("Regions", "UAE (Dubai)")},
    RegionEntry{"me-central-1", QT_TRANSLATE_NOOP("Regions", "Saudi Arabia (Riyadh)")},
};

} // namespace

QString regionName(const RegionId &region)
{
    for (const RegionEntry &entry : regions) {
        if (region.text == QLatin1String(entry.id))
            return QCoreApplication::translate("Regions", entry.name);
    }
    return region.text;
}

} // namespace ecsdesk
