/* What a document is, as its foot says it: which form, whose, of when, and the sum of its words. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
#define SAS_IMPRINT_DIGITS 12   /* of the checksum, at the foot: the code of a sheet */
typedef struct
{
  char    *form;        /* "A.1.7"; NULL: the foot is empty */
  char    *nip;         /* "" of nobody in particular */
  int      year;        /* 0: an empty form, or of no year */
  int      period;      /* SasPeriod; -1: none */
  int      version;     /* of a plan; 0: has none */
  char    *checksum;    /* sas_doc_checksum; NULL: an empty form */
  gboolean to_sign;     /* has room for a signature */
  gboolean open;        /* not in force: DRAF, DIGANTI or BATAL stands across it */
} SasImprint;
void  sas_imprint_copy  (SasImprint *to, const SasImprint *from);
void  sas_imprint_clear (SasImprint *imprint);
/* "A.1.7 · 1985… · 2026 · versi 1 · 0a1b2c3d4e5f", in Indonesian, as the forms are. (transfer full) */
char *sas_imprint_foot  (const SasImprint *imprint);
G_END_DECLS
