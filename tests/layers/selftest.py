# SPDX-FileCopyrightText: 2026 ECS Desk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Bad and good samples for every rule of `layers`: what must be noticed, and what must not."""

HEAD = "// SPDX-FileCopyrightText: 2026 ECS Desk developers\n// SPDX-License-Identifier: GPL-3.0-or-later\n"

# The sample's path, its text, and a part of the complaint that must come.
BAD = [
    ("models/rules/a.cpp", HEAD + '#include "models/wording/words.h"\n', "may not see models/wording"),
    ("models/rules/a.cpp", HEAD + "#include <QObject>\n", "pure functions"),
    ("models/rules/a.cpp", HEAD + '#include "models/domain/clock.h"\n', "neither clocks nor calls"),
    ("models/rules/a.h", HEAD + "#pragma once\nclass A { Q_OBJECT };\n", "no objects"),
    ("models/rules/a.cpp", HEAD + "auto t = QDateTime::currentDateTimeUtc();\n", "asks the clock"),
    ("models/domain/a.cpp", HEAD + "#include <QWidget>\n", "may not see <QWidget>"),
    ("models/domain/a.cpp", HEAD + "#include <QNetworkReply>\n", "may not see <QNetworkReply>"),
    ("models/lists/a.cpp", HEAD + "#include <QFile>\n", "no I/O"),
    ("models/desk/a.cpp", HEAD + '#include "ui/kit/theme.h"\n', "may not see ui/kit"),
    ("models/domain/a.cpp", HEAD + 'auto s = Words::tr("ready");\n', "a sentence in models/domain"),
    ("ui/changes/a.cpp", HEAD + "#include <QNetworkAccessManager>\n", "may not see <QNetworkAccessManager>"),
    ("ui/changes/a.cpp", HEAD + "#include <QtSql/QSqlQuery>\n", "of QtSql"),
    ("ui/changes/a.cpp", HEAD + '#include "app/cloud/retry.h"\n', "may not see app/cloud"),
    ("ui/changes/a.cpp", HEAD + '#include "ui/instances/signs.h"\n', "may not see ui/instances"),
    ("ui/changes/a.cpp", HEAD + '#include "../kit/theme.h"\n', "root of the repository"),
    ("ui/changes/a.cpp", HEAD + 'label->setText(QStringLiteral("Next"));\n', "shown but not translated"),
    ("ui/changes/a.cpp", HEAD + 'setWindowTitle("Change %1");\n', "shown but not translated"),
    ("ui/changes/a.cpp", HEAD + 'box->setToolTip(\n    QStringLiteral("下一步"));\n', "shown but not translated"),
    ("ui/changes/a.cpp", HEAD + 'auto *b = new QPushButton(QStringLiteral("OK"));\n', "shown but not translated"),
    ("app/sandbox/a.cpp", HEAD + "#include <QString>\n", "nothing of Qt"),
    ("app/sandbox/a.cpp", HEAD + '#include "models/rules/rules.h"\n', "may not see models/rules"),
    ("app/sandbox/a.cpp", HEAD + '#include "app/cloud/signing.h"\n', "may not see app/cloud"),
    ("app/engine/a.cpp", HEAD + '#include "app/sandbox/world.h"\n', "may not see app/sandbox"),
    ("app/engine/a.cpp", HEAD + '#include "ui/kit/theme.h"\n', "may not see ui/kit"),
    ("app/cloud/a.cpp", HEAD + 'return tr("No answer");\n', "a sentence in app/cloud"),
    ("app/tour/a.cpp", HEAD + '#include "app/wiring.h"\n', "may not see app"),
    ("app/engine/a.cpp", "int a;\n", "is missing"),
    ("models/domain/a.h", HEAD, "#pragma once"),
    ("models/domain/a.cpp", HEAD + "int a;\n" * 500, "more than 500 lines"),
    ("docs/a.md", "It lies in `/" + "work/main`.\n", "path of one machine"),
    ("app/store/a.cpp", HEAD + 'auto p = "/' + 'home/me/x";\n', "path of one machine"),
    ("tests/models/test_new.cpp", HEAD, "not registered"),
    ("tests/new/CMakeLists.txt", "ecsdesk_test(test_x)\n", "not taken in"),
    ("models/rules/CMakeLists.txt", "ecsdesk_library(ecsdesk_rules ecsdesk_wording)\n", "may not see models/wording"),
    ("models/domain/CMakeLists.txt", "ecsdesk_library(ecsdesk_domain\n    Qt6::Network)\n", "may not see QtNetwork"),
    ("app/sandbox/CMakeLists.txt", "target_link_libraries(ecsdesk_sandbox PRIVATE Qt6::Core)\n", "may not see QtCore"),
    ("app/vault/a.cpp", HEAD + '#include <qt6keychain/keychain.h>\n', "only app/vault/helper"),
    ("app/vault/a.cpp", HEAD + '#include "app/store/journal.h"\n', "may not see app/store"),
    ("app/engine/CMakeLists.txt", "ecsdesk_library(ecsdesk_engine Qt6Keychain::Qt6Keychain)\n", "only app/vault/helper"),
    ("tests/support/CMakeLists.txt", "#SPDX - License - Identifier : GPL - 3.0\n", "damaged"),
]

GOOD = [
    ("models/rules/a.cpp", HEAD + '#include "models/domain/facts.h"\n#include <QDateTime>\n#include <algorithm>\n'),
    ("models/rules/a.cpp", HEAD + "// currentDateTime() is not asked here\nauto s = \"Q_OBJECTS\";\n"),
    ("models/domain/clock.cpp", HEAD + "auto t = QDateTime::currentDateTimeUtc();\n"),
    ("models/lists/a.cpp", HEAD + '#include "models/wording/words.h"\n#include <QAbstractTableModel>\n'),
    ("models/wording/a.cpp", HEAD + 'return Words::tr("ready");\n'),
    ("ui/window/a.cpp", HEAD + '#include "ui/instances/signs.h"\n#include <QWidget>\n#include <QSvgRenderer>\n'),
    ("ui/changes/a.cpp", HEAD + '#include "ui/kit/theme.h"\n#include "models/desk/changedesk.h"\n'),
    ("ui/changes/a.cpp", HEAD + 'label->setText(tr("Next"));\nx->setText(QStringLiteral("–"));\n'),
    ("ui/changes/a.cpp", HEAD + 'x->setObjectName(QStringLiteral("next"));\nx->setText(QStringLiteral("%1:%2"));\n'
     + 'box->setSuffix(QStringLiteral(" Mbps"));\n'),
    ("ui/changes/a.cpp", HEAD + 'x->setText(QStringLiteral("<b>%1</b>").arg(name)); // setText("Next")\n'),
    ("app/sandbox/a.cpp", HEAD + '#include "app/sandbox/world.h"\n#include <boost/asio.hpp>\n'),
    ("app/wiring.cpp", HEAD + '#include "app/sandbox/sandbox.h"\n#include "ui/window/mainwindow.h"\n'),
    ("app/programoptions.cpp", HEAD + 'auto s = Texts::tr("Language: en or zh_CN.");\n'),
    ("app/engine/a.cpp", HEAD + "auto s = str(\"x\"); // tr(\"x\")\n"),
    ("docs/a.md", "See https://example.com/home/page, $HOME/work and work/root.\n"),
    ("cmake/a.cmake", HEAD.replace("//", "#") + 'set(x "${CMAKE_BINARY_DIR}' + '/home/${name}")\n'),
    ("app/store/CMakeLists.txt", "ecsdesk_library(ecsdesk_store Qt6::Sql ecsdesk_desk) # not ecsdesk_kit\n"),
    ("app/vault/helper/a.cpp", HEAD + '#include <qt6keychain/keychain.h>\n#include <QDBusConnection>\n'),
]

# The tree the samples are put into.
TREE = {
    "models/CMakeLists.txt": "add_subdirectory(domain)\nadd_subdirectory(rules)\nadd_subdirectory(wording)\n"
                             "add_subdirectory(desk)\nadd_subdirectory(lists)\n",
    "ui/CMakeLists.txt": "add_subdirectory(kit)\n",
    "app/CMakeLists.txt": "add_subdirectory(sandbox)\nadd_subdirectory(store)\n",
    "tests/CMakeLists.txt": "add_subdirectory(support)\nadd_subdirectory(models)\n",
    "tests/models/CMakeLists.txt": "ecsdesk_test(test_old)\n# ecsdesk_test(test_new)\n",
    "tests/models/test_old.cpp": HEAD,
    "tests/support/CMakeLists.txt": "foreach(test test_one test_two)\n    ecsdesk_test(${test})\nendforeach()\n",
    "tests/support/test_two.cpp": HEAD,
    "models/wording/CMakeLists.txt": "ecsdesk_library(ecsdesk_wording)\n",
    "models/desk/CMakeLists.txt": "ecsdesk_library(ecsdesk_desk)\n",
    "ui/kit/CMakeLists.txt": "ecsdesk_library(ecsdesk_kit Qt6::Widgets ecsdesk_desk)\n",
}


def run(layers):
    headers = layers.qt_headers()
    failures = [f"the empty tree: {problem}" for problem in layers.check(dict(TREE), headers)]
    for name, text, complaint in BAD:
        problems = layers.check({**TREE, name: text}, headers)
        if not any(complaint in problem and problem.startswith(name) for problem in problems):
            failures.append(f"not noticed in {name}: {complaint} (only {problems})")
    for name, text in GOOD:
        problems = layers.check({**TREE, name: text}, headers)
        failures += [f"false alarm: {problem}" for problem in problems]
    ring = {"ui/a/x.cpp": HEAD + '#include "ui/b/y.h"\n', "ui/b/x.cpp": HEAD + '#include "ui/a/y.h"\n'}
    if not any("see each other" in problem for problem in layers.check({**TREE, **ring}, headers)):
        failures.append("a cycle was not noticed")
    print("\n".join(failures) if failures else f"{len(BAD) + 1} breaches noticed, {len(GOOD)} good samples let pass.")
    return 1 if failures else 0
