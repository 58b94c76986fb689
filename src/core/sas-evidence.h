/* Bukti dukung (PermenPANRB 6/2022 Art. 16, p. 68): a file that shows the progress or the end of a result in a period. Its bytes are taken
 * into the office file, or it stays where it is and only its place and its digest are kept. A result or indicator is named by its position
 * in the plan, from 0; what belongs to a result counts for the actions towards it too. */
#pragma once
#include "sas-evaluation.h"
#include "sas-plan-check.h"
G_BEGIN_DECLS

typedef struct
{
  char     *id;
  char     *nip;
  int       year;
  SasPeriod period;
  int       result;
  int       indicator;     /* -1: of the result as a whole */
  char     *name;          /* of the file, without any folder: sas_evidence_clean_name */
  char     *media;         /* "application/pdf", by its bytes */
  int       size;          /* in bytes */
  char     *sha256;        /* of its bytes when it was recorded, 64 hexadecimal digits */
  char     *path;          /* nullable: where it is, when it was not taken in */
  char     *added;         /* "2026-11-24T03:42:10Z" */
  char     *added_nip, *added_by;
  char     *removed;       /* nullable: when; then its bytes are gone */
  char     *removed_by;    /* nullable */
} SasEvidence;

/* What became of the file since it was recorded. */
typedef enum { SAS_EVIDENCE_SAME, SAS_EVIDENCE_CHANGED, SAS_EVIDENCE_GONE } SasEvidenceFile;

/* One file as it stands today, beside an evaluation; @evidence is borrowed. */
typedef struct
{
  const SasEvidence *evidence;
  SasEvidenceFile    file;
  gboolean           after_rating;   /* it was added, or removed, after the last rating */
} SasEvidenceLook;

extern const SasRecordType sas_evidence_type;
void   sas_evidence_free (SasEvidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasEvidence, sas_evidence_free)

/* What may stand in a folder of any system: no part of a path, no sign that would be read as one, no name that Windows keeps for
 * itself, not longer than 120 letters with its ending. Never "". (transfer full) */
char       *sas_evidence_clean_name (const char *path);
/* By the first bytes of a file; where they only say that it is an archive, by the ending of its name. */
const char *sas_evidence_media      (const guint8 *bytes, gsize size, const char *name);

/* Names the file in the evidence of its realisation, where it is not named yet, or takes its name out there. FALSE: nothing changed. */
gboolean    sas_evaluation_name_evidence   (SasEvaluation *evaluation, const SasEvidence *evidence);
gboolean    sas_evaluation_unname_evidence (SasEvaluation *evaluation, const SasEvidence *evidence);

/* What the evaluator should look at again: files changed or gone, and what came or went after he rated. Of SasFinding, SAS_WARN, with
 * paths as "realisations/2" ("" where the evaluation has no such place); @evaluation: nullable. @looks: of SasEvidenceLook. (transfer full) */
GPtrArray  *sas_evidence_findings (const SasEvaluation *evaluation, const SasEvidenceLook *looks, guint count);
G_END_DECLS
