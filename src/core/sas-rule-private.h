/* What the answers of sas-rule*.c share: reading their inputs. Private to them. An answer of NULL: these inputs are
 * not of the kind. */
#pragma once
#include <jansson.h>
#include "sas-fraction.h"
#include "sas-regulation.h"
G_BEGIN_DECLS
const char          *sas_rule_text       (const json_t *inputs, const char *key);     /* "" when there is none */
gboolean             sas_rule_is         (const json_t *inputs, const char *key, const char *word);
gboolean             sas_rule_is_true    (const json_t *inputs, const char *key);
/* The index of the word at @key, -1 when it is none of them. */
int                  sas_rule_word       (const json_t *inputs, const char *key, const char *const *words, int count);
/* Of a text ("12.5") or a whole number; NONE when it is neither. */
SasFraction          sas_rule_number     (const json_t *inputs, const char *key);
SasDate              sas_rule_date       (const json_t *inputs, const char *key);
const SasRegulation *sas_rule_regulation (const json_t *inputs);
/* The working week and the holidays of the inputs: no other holiday counts. (transfer full) */
SasCalendar         *sas_rule_calendar   (const json_t *inputs);

/* sas-rule-evaluation.c */
json_t *sas_rule_form_choice             (const json_t *inputs);
json_t *sas_rule_form_signers            (const json_t *inputs);
json_t *sas_rule_predicate_matrix        (const json_t *inputs);
json_t *sas_rule_predicate_label         (const json_t *inputs);
json_t *sas_rule_rating_label            (const json_t *inputs);
json_t *sas_rule_result_suggestion       (const json_t *inputs);
json_t *sas_rule_organisation_source     (const json_t *inputs);
json_t *sas_rule_distribution_peak       (const json_t *inputs);
json_t *sas_rule_distribution_warnings   (const json_t *inputs);
json_t *sas_rule_objection               (const json_t *inputs);
json_t *sas_rule_study_guide             (const json_t *inputs);
json_t *sas_rule_study_not_completed     (const json_t *inputs);
/* sas-rule-handover.c */
json_t *sas_rule_handover                (const json_t *inputs);
/* sas-rule-numbers.c */
json_t *sas_rule_credit_accumulation          (const json_t *inputs);
json_t *sas_rule_credit_conversion            (const json_t *inputs);
json_t *sas_rule_credit_need                  (const json_t *inputs);
json_t *sas_rule_credit_threshold             (const json_t *inputs);
json_t *sas_rule_months_inclusive             (const json_t *inputs);
json_t *sas_rule_legacy_category              (const json_t *inputs);
json_t *sas_rule_legacy_indicator             (const json_t *inputs);
json_t *sas_rule_legacy_indicator_value       (const json_t *inputs);
json_t *sas_rule_legacy_plan_total            (const json_t *inputs);
json_t *sas_rule_legacy_plan_value            (const json_t *inputs);
json_t *sas_rule_legacy_weighting             (const json_t *inputs);
json_t *sas_rule_office_index                (const json_t *inputs);
json_t *sas_rule_office_policy               (const json_t *inputs);
G_END_DECLS
