/* What was printed, for the register (store/sas-printed-store.h), and the way back: what a sheet of paper or a PDF is. */
#pragma once
#include "sas-print.h"
#include "sas-printed.h"
G_BEGIN_DECLS
/* The entries of @pages (array of SasPages): one a document. Empty forms and papers in confidence have none. (transfer full) (array of
 * SasPrinted) */
GPtrArray *sas_print_register_entries (const GPtrArray *pages);

typedef enum
{
  SAS_PAPER_UNKNOWN,    /* neither the register nor the paper itself says that it is ours */
  SAS_PAPER_ALTERED,    /* a PDF that names our codes, but is no file that was written: changed, or saved by another program */
  SAS_PAPER_OURS,       /* a code of the register, or a PDF byte for byte as it was written */
  SAS_PAPER_VERDICTS
} SasPaperVerdict;
extern const char *const sas_paper_verdicts[SAS_PAPER_VERDICTS];   /* "unknown", "altered", "ours" */

/* Whether the office file still says what a document said. */
typedef struct { SasPrinted *document; gboolean still; } SasPaperMatch;
typedef struct
{
  SasPaperVerdict verdict;
  GPtrArray      *matches;   /* SasPaperMatch */
} SasPaperCheck;
void sas_paper_check_free (SasPaperCheck *check);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPaperCheck, sas_paper_check_free)

/* @what: a code as it stands at the foot of a sheet, or the path of a PDF. @request: office and paper as for printing, and who asks. Any
 * thread. SAS_ERROR_INVALID (neither a code nor a file), SAS_ERROR_STORAGE, those of sas_print_collect. (transfer full) */
SasPaperCheck *sas_paper_check (const char *what, const SasPrintRequest *request, GCancellable *cancellable, GError **error);
/* One sentence for people. (transfer full) */
char *sas_paper_check_sentence (const SasPaperCheck *check);
char *sas_paper_match_sentence (const SasPaperMatch *match);
G_END_DECLS
