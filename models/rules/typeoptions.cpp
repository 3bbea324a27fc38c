// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/rules/typeoptions.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace ecsdesk {

namespace {

Verdict judgeType(Edition edition, const Instance &instance, const Facts &facts, const InstanceTypeId &id)
{
    Change change;
    change.action = Action::ModifyInstanceSpec;
    change.instanceType = id;
    return judge(edition, instance, facts, change);
}

InstanceTypeInfo namedOnly(const InstanceTypeId &id)
{
    InstanceTypeInfo info;
    info.id = id;
    info.family = typeNameOf(id).family;
    return info;
}

bool isSoldOut(const TypeTarget &target)
{
    return target.soldOut || target.stock == Stock::WithoutStock || target.stock == Stock::ClosedWithoutStock;
}

bool isHere(const TypeTarget &target, const Instance &instance)
{
    return target.zone.isEmpty() || instance.zone.isEmpty() || target.zone == instance.zone;
}

/// The API may name a type for several zones: what counts is the instance's own, and there the best stock.
bool betterTarget(const TypeTarget &a, const TypeTarget &b, const Instance &instance)
{
    if (isHere(a, instance) != isHere(b, instance))
        return isHere(a, instance);
    return !isSoldOut(a) && isSoldOut(b);
}

TypeDifference differenceOf(const InstanceTypeInfo &from, const InstanceTypeInfo &to)
{
    TypeDifference difference;
    if (from.cpuCount > 0 && to.cpuCount > 0)
        difference.cpus = to.cpuCount - from.cpuCount;
    if (from.memoryGib > 0 && to.memoryGib > 0)
        difference.memoryGib = to.memoryGib - from.memoryGib;
    difference.family = familyStep(from.family, to.family);
    difference.otherArchitecture = !from.architecture.isEmpty() && !to.architecture.isEmpty() &&
                                   from.architecture.compare(to.architecture, Qt::CaseInsensitive) != 0;
    difference.becomesBurstable = isBurstable(to) && !isBurstable(from);
    return difference;
}

using Targets = QHash<InstanceTypeId, TypeTarget>;

std::optional<WhyNotOffered> whyNot(const TypeOption &option, const Targets &targets, const Instance &instance)
{
    if (option.info.id == instance.type)
        return WhyNotOffered::PresentType;
    const auto target = targets.constFind(option.info.id);
    if (target == targets.constEnd())
        return WhyNotOffered::NotATarget;
    if (!isHere(*target, instance))
        return WhyNotOffered::OtherZone;
    if (isSoldOut(*target))
        return WhyNotOffered::SoldOut;
    return {};
}

} // namespace

bool isBurstable(const InstanceTypeInfo &info)
{
    return info.level.compare(QLatin1String("CreditEntryLevel"), Qt::CaseInsensitive) == 0;
}

InstanceTypeInfo presentType(const Instance &instance, const TypeOffer &offer)
{
    const auto known = std::find_if(offer.catalogue.begin(), offer.catalogue.end(),
                                    [&](const InstanceTypeInfo &info) { return info.id == instance.type; });
    if (known != offer.catalogue.end())
        return *known;
    InstanceTypeInfo info = namedOnly(instance.type);
    if (!instance.typeFamily.isEmpty())
        info.family = instance.typeFamily;
    info.cpuCount = instance.cpuCount;
    info.memoryGib = instance.memoryMib / 1024.0;
    info.localDisks = instance.localDisks;
    return info;
}

std::vector<TypeOption> typeOptions(Edition edition, const Instance &instance, const Facts &facts,
                                    const TypeOffer &offer)
{
    Targets targets;
    for (const TypeTarget &target : offer.targets) {
        const auto known = targets.find(target.id);
        if (known == targets.end())
            targets.insert(target.id, target);
        else if (betterTarget(target, *known, instance))
            *known = target;
    }

    const InstanceTypeInfo present = presentType(instance, offer);
    std::vector<TypeOption> options;
    QSet<InstanceTypeId> seen;
    const auto add = [&](const InstanceTypeInfo &info, bool inCatalogue) {
        if (info.id.isEmpty() || seen.contains(info.id))
            return;
        seen.insert(info.id);
        TypeOption option;
        option.info = info;
        if (option.info.family.isEmpty())
            option.info.family = typeNameOf(info.id).family;
        option.inCatalogue = inCatalogue;
        if (const auto target = targets.constFind(info.id); target != targets.constEnd()) {
            option.zone = target->zone;
            option.stock = target->stock;
        }
        option.difference = differenceOf(present, option.info);
        option.why = whyNot(option, targets, instance);
        const Verdict verdict = judgeType(edition, instance, facts, info.id);
        if (!option.why && verdict.has(Reason::TypeNotOffered))
            option.why = WhyNotOffered::NotATarget;
        if (option.why) {
            const bool same = option.isPresent();
            option.objections.push_back(
                {same ? Reason::NothingToChange : Reason::TypeNotOffered, {}, {}, same ? QString() : info.id.text});
        }
        options.push_back(std::move(option));
    };
    for (const InstanceTypeInfo &info : offer.catalogue)
        add(info, true);
    add(present, false);
    for (const TypeTarget &target : offer.targets)
        add(namedOnly(target.id), false);
    return options;
}

std::vector<Objection> objectionsToAnyType(Edition edition, const Instance &instance, const Facts &facts)
{
    // An identifier no instance has: what is left speaks against every type.
    const Verdict verdict = judgeType(edition, instance, facts, InstanceTypeId(QStringLiteral("ecs.any")));
    std::vector<Objection> objections;
    for (const Objection &objection : verdict.objections) {
        if (objection.reason == Reason::WrongChargeType || objection.reason == Reason::LocalDisk ||
            objection.reason == Reason::DedicatedHost) {
            objections.push_back(objection);
        }
    }
    return objections;
}

} // namespace ecsdesk
