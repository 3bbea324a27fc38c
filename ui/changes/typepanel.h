// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/domain/apierror.h"
#include "models/lists/typelistmodel.h"
#include "ui/kit/retranslating.h"

#include <QTimer>
#include <QWidget>

class QPushButton;

namespace ecsdesk {

class Banner;
class EmptyState;
class ReasonLabel;
class TypeFilterBar;
class TypeSummary;
class TypeTable;
class ToneLabel;

/// The choice of an instance type: what the cloud offers for one instance, searched, filtered and compared with what it
/// has. It asks nobody: who shows it reads the offer, and tells it here how that goes. What is known stays in sight
/// while it is read again, and after that has failed.
class TypePanel final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit TypePanel(QWidget *parent = nullptr);
    ~TypePanel() override;

    /// The instance as it is now and what is known of it; cheap where nothing of it concerns types.
    void setPresent(Edition edition, const Instance &instance, const Facts &facts);
    void setOffer(const TypeOffer &offer);
    /// The offer is being read, for the first time or again.
    void setLoading();
    void setError(const ApiError &error);
    /// The type of the draft. Also one that is not offered (any more): then the panel says so.
    void setChosen(const std::optional<InstanceTypeId> &id);
    [[nodiscard]] const std::optional<InstanceTypeId> &chosen() const { return m_model.chosen(); }
    /// After how long reading counts as slow; 4 s.
    void setSlowAfter(std::chrono::milliseconds time) { m_slowTimer.setInterval(time); }

    [[nodiscard]] const TypeListModel &model() const { return m_model; }

Q_SIGNALS:
    /// The operator went to a type that is offered.
    void typeChosen(const ecsdesk::InstanceTypeId &id);
    void readAgainWanted();

private:
    enum class Reading { No, Yes, Slow };

    void retranslate() override;
    void judge();
    void fitColumns();
    void refresh();
    /// True where there is a state instead of rows.
    bool showState();
    void showFailure();
    void showEmptyOffer();
    void updateBanner();
    void updateNoMatch();
    void updateSummary();
    void updateCount();
    void showNotOffered();
    [[nodiscard]] bool hasOffer() const { return m_offer && !m_offer->targets.empty(); }
    [[nodiscard]] QString instanceName() const;

    Edition m_edition = Edition::Documents;
    Instance m_instance;
    Facts m_facts;
    std::optional<TypeOffer> m_offer;
    std::optional<ApiError> m_error;
    Reading m_reading = Reading::No;
    QTimer m_slowTimer;
    TypeListModel m_model;
    TypeFilterBar *m_filter;
    Banner *m_banner;
    TypeTable *m_table;
    QWidget *m_noMatch;
    ReasonLabel *m_noMatchText;
    QPushButton *m_clear;
    QPushButton *m_more;
    EmptyState *m_state;
    TypeSummary *m_summary;
};

} // namespace ecsdesk
