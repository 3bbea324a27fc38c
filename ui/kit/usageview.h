// SPDX-FileCopyrightText: 2026 ECS Desk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/lists/usagemodel.h"
#include "models/rules/advice.h"
#include "ui/kit/retranslating.h"
#include "ui/kit/usagereader.h"

#include <QWidget>

class QPushButton;
class QStackedWidget;
class QTableView;

namespace ecsdesk {

class CopyLabel;
class ElidedLabel;
class ReasonLabel;
class ToneLabel;
class UsageChart;
class UsageLegend;

/// What the use of an instance is held against. Mbps; nothing where it is not known.
struct UsageLimits
{
    std::optional<int> presentOut;
    std::optional<int> chosenOut;
    MbpsRange legalOut;
    std::optional<int> presentIn;
    MbpsRange legalIn;

    friend bool operator==(const UsageLimits &, const UsageLimits &) = default;
};

/// The use of one instance over the last day or week, as a chart or as a table, with what is advised from it. Asks the
/// desk itself; every state in which there is nothing to draw keeps the room of the chart, so that nothing moves.
class UsageView final : public Retranslating<QWidget>
{
    Q_OBJECT

public:
    explicit UsageView(QWidget *parent = nullptr);
    ~UsageView() override;

    /// Must outlive the view; nullptr: nothing is asked.
    void setDesk(OfferDesk *desk);
    /// The span stays what it was.
    void setInstance(const std::optional<InstanceKey> &key);
    void setLimits(const UsageLimits &limits);

    [[nodiscard]] UsageChart *chart() const { return m_chart; }
    [[nodiscard]] UsageReader &reader() { return m_reader; }
    [[nodiscard]] const UsageModel &model() const { return m_model; }
    /// Of what is shown; nothing while nothing is.
    [[nodiscard]] std::optional<Advice> advice() const { return m_advice; }

Q_SIGNALS:
    /// The outbound bandwidth that is advised shall be the chosen one.
    void adviceTaken(int mbps);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    QWidget *buildHeader();
    QWidget *buildState();
    QWidget *buildTable();
    void retranslate() override;
    void showUsage();
    void showState();
    /// As high as the chart, or as the words where none can come.
    void fitStack();
    void showReadOut();
    void showAdvice();
    [[nodiscard]] bool hasPoints() const;

    UsageReader m_reader;
    UsageModel m_model;
    UsageLimits m_limits;
    std::optional<Advice> m_advice;
    UsageSpan m_span = UsageSpan::Day;

    QPushButton *m_day = nullptr;
    QPushButton *m_week = nullptr;
    ToneLabel *m_asOf = nullptr;
    QPushButton *m_asTable = nullptr;
    UsageLegend *m_legend = nullptr;
    QStackedWidget *m_stack = nullptr;
    UsageChart *m_chart = nullptr;
    QTableView *m_table = nullptr;
    QWidget *m_statePage = nullptr;
    ReasonLabel *m_state = nullptr;
    CopyLabel *m_requestId = nullptr;
    QPushButton *m_again = nullptr;
    ElidedLabel *m_readOut = nullptr;
    QWidget *m_noteRow = nullptr;
    ReasonLabel *m_note = nullptr;
    QPushButton *m_noteAgain = nullptr;
    ReasonLabel *m_adviceText = nullptr;
    QPushButton *m_take = nullptr;
    ReasonLabel *m_inbound = nullptr;
};

} // namespace ecsdesk
