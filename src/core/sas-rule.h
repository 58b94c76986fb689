/* The rules alone, as questions and answers in JSON: what `sasaran-cli rule` and the golden tests ask. One row a kind. */
#pragma once
#include <jansson.h>
#include <glib.h>
G_BEGIN_DECLS
/* The kinds that are known, sorted; ends with NULL. (transfer none) */
const char *const *sas_rule_kinds  (void);
/* The outcome of one object of inputs, in the shapes of tests/data/golden/rules.json. (transfer full)
 * SAS_ERROR_INVALID: unknown kind, or inputs that are not those of the kind. */
json_t            *sas_rule_answer (const char *kind, const json_t *inputs, GError **error);
G_END_DECLS
