<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
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
        <source>%n of %1 lowerings is/are used on this subscription.</source>
        <translation>
            <numerusform>%n of %1 lowerings is used on this subscription.</numerusform>
            <numerusform>%n of %1 lowerings are used on this subscription.</numerusform>
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
    <name>ecsdesk::ChangeBandwidthWizard</name>
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
</TS>
