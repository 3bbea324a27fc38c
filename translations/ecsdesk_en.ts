<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>AccountChecks</name>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) behind the server&apos;s.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute behind the server&apos;s.</numerusform>
            <numerusform>The clock of this computer is %n minutes behind the server&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The clock of this computer is %n minute(s) ahead of the server&apos;s.</source>
        <translation>
            <numerusform>The clock of this computer is %n minute ahead of the server&apos;s.</numerusform>
            <numerusform>The clock of this computer is %n minutes ahead of the server&apos;s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Account %1, signed in as %2. It sees %n region(s).</source>
        <translation>
            <numerusform>Account %1, signed in as %2. It sees %n region.</numerusform>
            <numerusform>Account %1, signed in as %2. It sees %n regions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountFields</name>
    <message numerus="yes">
        <source>What became of %n change(s) of this account is not known yet. Without its keys it cannot be found out here.</source>
        <translation>
            <numerusform>What became of %n change of this account is not known yet. Without its keys it cannot be found out here.</numerusform>
            <numerusform>What became of %n changes of this account is not known yet. Without its keys it cannot be found out here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) of this account in the queue will not be sent.</source>
        <translation>
            <numerusform>%n change of this account in the queue will not be sent.</numerusform>
            <numerusform>%n changes of this account in the queue will not be sent.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Accounts</name>
    <message numerus="yes">
        <source>%n region(s) failed</source>
        <translation>
            <numerusform>%n region failed</numerusform>
            <numerusform>%n regions failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of its regions could not be read</source>
        <translation>
            <numerusform>%n of its regions could not be read</numerusform>
            <numerusform>%n of its regions could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instance(s) in %1.</source>
        <comment>%1: &quot;6 regions&quot;</comment>
        <translation>
            <numerusform>%n instance in %1.</numerusform>
            <numerusform>%n instances in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n region(s)</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Effects</name>
    <message numerus="yes">
        <source>This uses one of the %n lowering(s) a subscription has.</source>
        <translation>
            <numerusform>This uses the one lowering a subscription has.</numerusform>
            <numerusform>This uses one of the %n lowerings a subscription has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After it succeeds, the instance cannot be changed again for %n minute(s).</source>
        <translation>
            <numerusform>After it succeeds, the instance cannot be changed again for %n minute.</numerusform>
            <numerusform>After it succeeds, the instance cannot be changed again for %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This uses one of the %1 lowerings a subscription has; at least %n is/are used so far, as known here.</source>
        <translation>
            <numerusform>This uses one of the %1 lowerings a subscription has; at least %n is used so far, as known here.</numerusform>
            <numerusform>This uses one of the %1 lowerings a subscription has; at least %n are used so far, as known here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At least %n of the %1 lowerings of this subscription is/are used, as known here.</source>
        <translation>
            <numerusform>At least %n of the %1 lowerings of this subscription is used, as known here.</numerusform>
            <numerusform>At least %n of the %1 lowerings of this subscription are used, as known here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JournalExport</name>
    <message numerus="yes">
        <source>%n change(s) exported to %1.</source>
        <translation>
            <numerusform>%n change exported to %1.</numerusform>
            <numerusform>%n changes exported to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Reasons</name>
    <message numerus="yes">
        <source>The instance has %n local disk(s); its type cannot be changed.</source>
        <translation>
            <numerusform>The instance has %n local disk; its type cannot be changed.</numerusform>
            <numerusform>The instance has %n local disks; its type cannot be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The bandwidth of a subscription can be lowered %n time(s), and all are used.</source>
        <translation>
            <numerusform>The bandwidth of a subscription can be lowered once, and that is used.</numerusform>
            <numerusform>The bandwidth of a subscription can be lowered %n times, and all are used.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message numerus="yes">
        <source>Request sent, in %n attempt(s)</source>
        <translation>
            <numerusform>Request sent, in %n attempt</numerusform>
            <numerusform>Request sent, in %n attempts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n change(s) wait in the queue</source>
        <translation>
            <numerusform>%n change waits in the queue</numerusform>
            <numerusform>%n changes wait in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) are held in the queue</source>
        <translation>
            <numerusform>%n change is held in the queue</numerusform>
            <numerusform>%n changes are held in the queue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsageWords</name>
    <message numerus="yes">
        <source>%n gap(s) without points.</source>
        <translation>
            <numerusform>%n gap without points.</numerusform>
            <numerusform>%n gaps without points.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountListModel</name>
    <message numerus="yes">
        <source>%Ln instance(s)</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::AccountMarks</name>
    <message numerus="yes">
        <source>%n account(s)</source>
        <translation>
            <numerusform>%n account</numerusform>
            <numerusform>%n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n of them need(s) attention</source>
        <translation>
            <numerusform>%1, %n of them needs attention</numerusform>
            <numerusform>%1, %n of them need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChangeWizard</name>
    <message numerus="yes">
        <source>%n reason(s) stand against this change, listed above.</source>
        <translation>
            <numerusform>%n reason stands against this change, listed above.</numerusform>
            <numerusform>%n reasons stand against this change, listed above.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::ChangesScreen</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n change(s)</source>
        <translation>
            <numerusform>%1 of %n change</numerusform>
            <numerusform>%1 of %n changes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::FilterBar</name>
    <message numerus="yes">
        <source>%Ln instances</source>
        <translation>
            <numerusform>%Ln instance</numerusform>
            <numerusform>%Ln instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::ImportDialog</name>
    <message numerus="yes">
        <source>&amp;Import %n account(s)</source>
        <translation>
            <numerusform>&amp;Import %n account</numerusform>
            <numerusform>&amp;Import %n accounts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n account(s) taken over</source>
        <translation>
            <numerusform>%n account taken over</numerusform>
            <numerusform>%n accounts taken over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::InstancesScreen</name>
    <message numerus="yes">
        <source>Copy %n instance IDs</source>
        <translation>
            <numerusform>Copy %n instance ID</numerusform>
            <numerusform>Copy %n instance IDs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading %n regions. The first rows appear as they come.</source>
        <translation>
            <numerusform>Reading %n region. The first rows appear as they come.</numerusform>
            <numerusform>Reading %n regions. The first rows appear as they come.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>None of the %n regions read has an instance that these credentials may see.</source>
        <translation>
            <numerusform>The %n region read has no instance that these credentials may see.</numerusform>
            <numerusform>None of the %n regions read has an instance that these credentials may see.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n instances are in the list; none meets all conditions.</source>
        <translation>
            <numerusform>%n instance is in the list; it does not meet all conditions.</numerusform>
            <numerusform>%n instances are in the list; none meets all conditions.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::MainWindow</name>
    <message numerus="yes">
        <source>%n change(s) in the queue will not be sent while the program is closed.</source>
        <translation>
            <numerusform>%n change in the queue will not be sent while the program is closed.</numerusform>
            <numerusform>%n changes in the queue will not be sent while the program is closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrderFacts</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>instances of an order</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrdersBar</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n order(s)</source>
        <translation>
            <numerusform>%1 of %n order</numerusform>
            <numerusform>%1 of %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unpaid</source>
        <comment>orders</comment>
        <translation>
            <numerusform>%n unpaid</numerusform>
            <numerusform>%n unpaid</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::OrdersModel</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>instances of an order</comment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::QueueBanner</name>
    <message numerus="yes">
        <source>%1 %n more of it in the queue.</source>
        <comment>a sentence before it</comment>
        <translation>
            <numerusform>%1 %n more of it in the queue.</numerusform>
            <numerusform>%1 %n more of it in the queue.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::QueueScreen</name>
    <message numerus="yes">
        <source>%n in the queue</source>
        <translation>
            <numerusform>%n in the queue</numerusform>
            <numerusform>%n in the queue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in the queue, %1 held</source>
        <translation>
            <numerusform>%n in the queue, %1 held</numerusform>
            <numerusform>%n in the queue, %1 held</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::RegionPopup</name>
    <message numerus="yes">
        <source>%1: %Ln instances</source>
        <translation>
            <numerusform>%1: %Ln instance</numerusform>
            <numerusform>%1: %Ln instances</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::RunNotice</name>
    <message numerus="yes">
        <source>%n run(s) wait(s) for you: %1.</source>
        <translation>
            <numerusform>%n run waits for you: %1.</numerusform>
            <numerusform>%n runs wait for you: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::StatusStrip</name>
    <message numerus="yes">
        <source>%n regions</source>
        <translation>
            <numerusform>%n region</numerusform>
            <numerusform>%n regions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without permission</source>
        <translation>
            <numerusform>%n without permission</numerusform>
            <numerusform>%n without permission</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ecsdesk::TypePanel</name>
    <message numerus="yes">
        <source>%n type(s) that are not offered for this instance would match.</source>
        <translation>
            <numerusform>%n type that is not offered for this instance would match.</numerusform>
            <numerusform>%n types that are not offered for this instance would match.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n type(s) offered</source>
        <translation>
            <numerusform>%1 of %n type offered</numerusform>
            <numerusform>%1 of %n types offered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n offered type(s) shown</source>
        <translation>
            <numerusform>%1 of %n offered type shown</numerusform>
            <numerusform>%1 of %n offered types shown</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n type(s) shown</source>
        <translation>
            <numerusform>%1 of %n type shown</numerusform>
            <numerusform>%1 of %n types shown</numerusform>
        </translation>
    </message>
</context>
</TS>
