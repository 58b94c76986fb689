/* The golden kind "workflow" (sas-rule.h): one step of a plan or an evaluation, allowed or why not. */
#pragma once
#include <jansson.h>
/* (transfer full); NULL: these inputs are not of the kind. */
json_t *sas_rule_workflow (const json_t *inputs);
