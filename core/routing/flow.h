// One routing decision in the making: follows destinations and writes the document. Lives for one call of route().
// It reads no clock and keeps nothing between stages; what must last travels in the callback URLs.
#pragma once

#include "core/cxml/writer.h"
#include "core/model/routing_plan.h"
#include "core/routing/router.h"

namespace opbx {

class Flow {
public:
    Flow(const CallStage& stage, const RoutingContext& context, const RoutingPlan& plan);
    Decision decide();

private:
    void newCall();
    bool blocked();
    bool outbound(const QString& number);
    void ivrInput();
    void ringGroupCallback();
    void dialResult();
    void voicemailRecorded();

    void go(const Destination& destination);
    void fallBack(const Destination& destination); // as go(), counted over the stages of the call
    void extension(const PlanExtension& extension);
    void forward(const QString& target);
    void conference(const QString& id);
    void ringGroup(const PlanRingGroup& group, int attempt, QString first);
    void ringTogether(const PlanRingGroup& group, const QStringList& members, int attempt);
    void ivrMenu(const PlanIvrMenu& menu, int turn, const QString& notice);
    void businessHours(const PlanBusinessHours& hours);
    void voicemail(const PlanVoicemailBox& box);

    void say(const PlanPrompt& prompt);
    void end(const QByteArray& code, const QString& sentence);
    void hangUp();
    void step(const QByteArray& code, const QString& sentence);
    bool answered() const;
    QStringList activeMembers(const PlanRingGroup& group) const;
    QString callback(const QString& path, const QList<std::pair<QString, QString>>& query) const;

    const CallStage& m_stage;
    const RoutingContext& m_context;
    const RoutingPlan& m_plan;
    CxmlWriter m_writer;
    Decision m_decision;
    int m_depth = 0;    // destinations followed in this stage
    int m_hops = 0;     // fallbacks followed in this call
    int m_forwards = 0; // forwards followed in this stage
};

/// Whether the schedule is open at a time. An unknown zone counts as UTC.
bool isOpenAt(const PlanBusinessHours& hours, const QDateTime& at);

} // namespace opbx
