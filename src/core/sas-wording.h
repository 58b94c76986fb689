/* How results and indicators are worded, judged by rules that are data: resources/wording/. Everything works offline,
 * holds no state and may be called from any thread. A remark is advice with its page of PermenPANRB 6/2022; it never
 * blocks. */
#pragma once
#include "sas-plan-check.h"
#include "sas-regulation.h"
G_BEGIN_DECLS

/* p. 26, Annex 1 (pp. 120-122). UNCLEAR: no rule recognises the text, nothing is said against it. */
typedef enum
{
  SAS_WORDING_UNCLEAR, SAS_WORDING_RESULT, SAS_WORDING_ACTIVITY, SAS_WORDING_CATEGORY,
  SAS_WORDING_KINDS
} SasWordingKind;

extern const char *const sas_wording_kinds[SAS_WORDING_KINDS];   /* "unclear", "result", "activity", "category" */

typedef struct
{
  SasWordingKind kind;
  const char    *rule;      /* stable name: "verb-first"; NULL when unclear */
  const char    *basis;     /* "pp. 26, 120-122"; NULL when unclear */
  char          *reason;    /* one sentence in the language of the window; NULL when unclear */
  char          *rewrite;   /* nullable: the text as a result, where one can be derived */
} SasWording;

/* What @text is as a plan's result. (transfer full) */
SasWording *sas_wording_classify        (const char *text);
void        sas_wording_free            (SasWording *self);

/* (transfer full) (array of SasFinding): remarks on one text by itself. The path is the member: "text", "target"... */
GPtrArray  *sas_wording_check_result    (const char *text);
GPtrArray  *sas_wording_check_indicator (const SasIndicator *indicator, SasApproach approach);
/* p. 51 (7), asked of JA/JF only: absolute words in the text or the target. */
GPtrArray  *sas_wording_check_absolute  (const SasIndicator *indicator, const SasRegulation *regulation);
/* @text with a tolerance in place of its absolute words (p. 51 (7)); NULL when there is none. (transfer full) */
char       *sas_wording_tolerant        (const SasRegulation *regulation, const char *text);
/* p. 51 (7): a main result about life, injury, security or large loss, whose targets may be absolute. */
gboolean    sas_wording_is_safety       (const SasResult *result);
/* @indicator names a date, a span or another limit of time in its text, target or unit (p. 51 (8)). */
gboolean    sas_wording_names_time      (const SasIndicator *indicator);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasWording, sas_wording_free)
G_END_DECLS
