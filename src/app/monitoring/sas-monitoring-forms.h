/* The forms of what is recorded about a person: feedback (Art. 17-19), guidance (B.1.6 to B.1.9), asking for feedback and answering (p. 70). Each opens
 * over @parent, stores by the session and says so. */
#pragma once
#include <gtk/gtk.h>
#include "sas-feedback-request.h"
#include "sas-monitoring.h"
#include "sas-session.h"
G_BEGIN_DECLS
/* What one begins with: who works here gives it, on @result (-1: none chosen yet). (transfer full) */
SasFeedback *sas_feedback_begin    (SasSession *session, const SasPlan *plan, int result, SasDate day);
/* Who did not give it himself reads it. @feedback (transfer full); @reviewer (nullable): NIP of the appraiser's superior. */
void         sas_feedback_ask      (GtkWidget *parent, SasSession *session, const SasPlan *plan, const char *reviewer, SasFeedback *feedback);
/* Asks first whom it is about; of his plan of @year. */
void         sas_feedback_other_ask (GtkWidget *parent, SasSession *session, int year, SasDate day);
/* (transfer full) */
SasGuidance *sas_guidance_begin    (SasSession *session, const SasPlan *plan, SasGuidanceKind kind, SasDate day);
void         sas_guidance_ask      (GtkWidget *parent, SasSession *session, const char *reviewer, SasGuidance *guidance);   /* (transfer full) */
/* sas-feedback-request-form.c: asks whom, about what, until when. Somebody of the office finds it in his tasks; for others it becomes a
 * sentence to send on. */
void         sas_feedback_request_ask      (GtkWidget *parent, SasSession *session, const SasPlan *plan, const char *reviewer, int result);
/* sas-feedback-answer-form.c: what was asked, by its id: who was asked answers or declines. */
void         sas_feedback_request_open     (GtkWidget *parent, SasSession *session, const char *id);
/* One of the timeline: the same, or for who asked what became of it. */
void         sas_feedback_request_show     (GtkWidget *parent, SasSession *session, const SasFeedbackRequest *request);
void         sas_feedback_request_withdraw (GtkWidget *parent, SasSession *session, const char *id);

/* Stores a record of the year and says so over @parent. @record (transfer full) */
void         sas_monitoring_keep   (GtkWidget *parent, SasSession *session, const SasRecordType *type, gpointer record, const char *reviewer);
G_END_DECLS
