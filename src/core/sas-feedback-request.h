/* Feedback that was asked for (PermenPANRB 6/2022 Art. 18-19, p. 70): who asks whom, about whom and what, until when. It stays open until
 * feedback answers it, who was asked declines with a word, or who asked takes it back. */
#pragma once
#include "sas-actor.h"
#include "sas-monitoring.h"
#include "sas-roster.h"
G_BEGIN_DECLS
typedef enum { SAS_REQUEST_OPEN, SAS_REQUEST_ANSWERED, SAS_REQUEST_DECLINED, SAS_REQUEST_WITHDRAWN, SAS_REQUEST_STATES } SasRequestState;
extern const char *const sas_request_states[SAS_REQUEST_STATES];       /* "open", "answered", "declined", "withdrawn" */
const char *sas_request_state_label (SasRequestState state);           /* in the language of the window; (transfer none) */

typedef struct
{
  char           *id;
  char           *nip;               /* about whom */
  int             year;
  char           *asker;             /* as shown */
  char           *asker_nip;         /* nullable: the operator of the PC asked */
  char           *giver_nip;         /* who is asked */
  char           *role;              /* as what: of sas_feedback_roles */
  int             result, indicator;
  char           *behaviour;         /* nullable: one of sas_behaviour_values */
  char           *text;              /* the question; may be "" */
  SasDate         date, due;         /* asked on, wanted until */
  SasRequestState state;             /* only the steps change it */
  SasDate         closed;
  char           *word;              /* nullable: why it was declined */
} SasFeedbackRequest;
extern const SasRecordType sas_feedback_request_type;

/* "leader", "peer", "subordinate", "service-recipient", "stakeholder": what feedback is given as; ends with NULL. */
extern const char *const sas_feedback_roles[];
/* Who gives it is to whom it is about: his leader, whom he leads, else a peer. (transfer none) */
const char *sas_feedback_role_of (SasRoster *roster, const char *nip, const char *appraiser, const char *giver_nip, SasDate day);

typedef enum { SAS_REQUEST_ANSWER, SAS_REQUEST_DECLINE, SAS_REQUEST_WITHDRAW, SAS_REQUEST_STEPS } SasRequestStep;
extern const char *const sas_request_steps[SAS_REQUEST_STEPS];         /* "answer", "decline", "withdraw" */

/* SAS_ERROR_INVALID with a sentence. @plan: (nullable) of that person and year. */
gboolean sas_feedback_request_check (const SasFeedbackRequest *request, const SasPlan *plan, SasRoster *roster, GError **error);
/* Whether @actor may take @step of it: who was asked answers or declines, who asked takes it back; HR in place of either. */
gboolean sas_feedback_request_may   (const SasFeedbackRequest *request, SasRequestStep step, const SasActor *actor);
/* Takes it. SAS_ERROR_INVALID: it is closed already, or it is declined without a word. */
gboolean sas_feedback_request_step  (SasFeedbackRequest *request, SasRequestStep step, const char *word, SasDate day, GError **error);
/* Whether @feedback is what was asked for: by whom, about whom, on what. */
gboolean sas_feedback_request_meets (const SasFeedbackRequest *request, const SasFeedback *feedback);
/* Feedback with which the answer begins. (transfer full) */
SasFeedback *sas_feedback_request_begin (const SasFeedbackRequest *request, const char *giver, SasDate day);
/* The request in a sentence to send on; @giver: who is asked, @about: "Hasil kerja 2: ...". (transfer full) */
char    *sas_feedback_request_sentence (const SasFeedbackRequest *request, const char *giver, const char *about);
G_END_DECLS
