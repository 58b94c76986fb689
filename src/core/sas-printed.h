/* The register of what was printed: a document with the sum of its words, how often and when it went out, and whether it came back
 * signed. The wet-signature run ticks it by the code that stands at the foot of each page. */
#pragma once
#include "sas-date.h"
#include "sas-record.h"
G_BEGIN_DECLS
#define SAS_PRINTED_CODE 12   /* digits of a code */
typedef struct
{
  char    *id;           /* of the store */
  char    *code;         /* the first digits of @checksum */
  char    *checksum;     /* SHA-256 of its words, 64 digits */
  char    *form;         /* "A.1.7" */
  char    *nip, *name;   /* whose it is; name with titles */
  int      year;
  char    *period;       /* nullable: word of a SasPeriod */
  int      version;      /* of a plan; 0: has none */
  int      pages;
  gboolean to_sign;      /* has room for a signature */
  gboolean open;         /* was not in force when it was printed */
  int      copies;       /* how often */
  char    *printed;      /* the last time: "2026-11-24T10:42:00Z" */
  char    *printed_nip, *printed_by;   /* "" of the operator of the PC */
  char    *file;         /* nullable: name of the file it is in; NULL: it went to the printer */
  char    *file_sha256;  /* nullable: of that file */
  SasDate  returned;     /* when it was back with its signatures; SAS_DATE_NONE: not yet */
  char    *returned_by;  /* nullable: who ticked it */
  char    *scan;         /* nullable: name of the file that shows the signed sheets */
  char    *scan_sha256;  /* nullable */
} SasPrinted;
extern const SasRecordType sas_printed_type;
void sas_printed_free (SasPrinted *printed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasPrinted, sas_printed_free)

/* Where a document stands: it needs no signature or is none in force, is awaited, is back. */
typedef enum { SAS_PRINTED_LOOSE, SAS_PRINTED_OUT, SAS_PRINTED_BACK, SAS_PRINTED_STANDINGS } SasPrintedStanding;
extern const char *const sas_printed_standings[SAS_PRINTED_STANDINGS];   /* "loose", "out", "back" */
SasPrintedStanding sas_printed_standing (const SasPrinted *printed);

/* What somebody typed or a scanner read, as a code: lower case, without the blanks and dashes between. NULL: that is no code; it needs
 * eight digits at least. (transfer full) */
char *sas_printed_read_code (const char *text);
/* The code of a document of this @checksum as people read it: "0a1b-2c3d-4e5f". (transfer full) */
char *sas_printed_spell_code (const char *checksum);
/* The codes that the file of a PDF made by this program names, each once, in order. Empty: none. (transfer full) (array of char *) */
GPtrArray *sas_printed_codes_in_pdf (const guint8 *bytes, gsize size);
G_END_DECLS
