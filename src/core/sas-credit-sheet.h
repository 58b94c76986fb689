/* Angka kredit of one functional officer (PNS) up to the end of a year, as one value: what the three forms print (konversi,
 * akumulasi, penetapan; formats.md 7), the CLI writes and the window shows. Begun from the balance that somebody brings, filled
 * year by year, then settled. All amounts are exact. */
#pragma once
#include "sas-credit.h"
#include "sas-period.h"
#include "sas-plan.h"
#include "sas-staff.h"
G_BEGIN_DECLS
/* What somebody brings: the balance of his last decision (PAK), and what the forms print of him that the staff data lacks. Amounts
 * are written as sas_fraction_parse reads them; "" is none. */
typedef struct
{
  char   *id;
  char   *nip;
  SasDate date;                     /* the balance holds the months up to this one */
  char   *number;                   /* nullable: of the decision */
  char   *base, *former, *adjusted; /* AK dasar; AK JF lama (nilai integrasi); AK penyesuaian/ penyetaraan */
  SasDate degree;                   /* NONE, or the day of a degree that counts, once */
  char   *serial;                   /* nullable: Nomor Seri Karpeg */
  SasDate grade_since;              /* TMT of the grade; may be NONE */
  char   *note;                     /* nullable */
} SasCreditOpening;
extern const SasRecordType sas_credit_opening_type;
/* Amounts as people write them ("12,5", "" for none) become what sas_fraction_parse reads. */
void     sas_credit_opening_settle (SasCreditOpening *opening);
/* SAS_ERROR_INVALID with a sentence: an amount that is none, no day. */
gboolean sas_credit_opening_check (const SasCreditOpening *opening, GError **error);
void     sas_credit_opening_free  (SasCreditOpening *opening);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasCreditOpening, sas_credit_opening_free)

/* What is known of a year, month by month from January: NULL level: that month counts for nothing. */
typedef struct { const char *level; SasPredicate predicate; } SasCreditMonth;
typedef struct { int year; SasCreditMonth months[12]; } SasCreditYear;

/* Months that follow each other under one level and one predicate. */
typedef struct
{
  int          year;
  SasDate      from, to;            /* first day of the first month, last day of the last */
  guint        months;
  char        *level;               /* "ahli-muda" */
  SasPredicate predicate;
  SasFraction  percent, coefficient, credit;   /* credit = months/12 x percent/100 x coefficient */
} SasCreditRow;

/* The rows of the decision (PAK), in the order of the form. */
typedef enum
{
  SAS_CREDIT_BASE, SAS_CREDIT_FORMER, SAS_CREDIT_ADJUSTED, SAS_CREDIT_CONVERTED, SAS_CREDIT_EDUCATION, SAS_CREDIT_ITEMS
} SasCreditItem;
typedef struct { SasFraction before, now; } SasCreditAmount;      /* LAMA, BARU */

typedef struct
{
  int              year;
  SasPeriod        period;          /* annual: up to the end of @year, else up to the end of that period of it; set before the first year */
  SasDate          from, to;        /* masa penilaian: of the first row, to the end of the last one; NONE without rows */
  char            *number;          /* nullable: of the form */
  SasIdentity     *employee, *signer;   /* nullable; @signer: the appraiser */
  char            *birth_place, *serial;   /* nullable */
  SasDate          birth_date, grade_since, position_since;
  SasSex           sex;
  char            *level;           /* the one he has at the end of @period */
  SasCreditOpening *opening;        /* nullable */
  GPtrArray       *rows;            /* SasCreditRow, by time */
  guint            first;           /* rows[first] and on are of @period: each is a konversi; none: rows->len */
  /* Of sas_credit_sheet_settle: */
  SasFraction      brought;         /* the balance that was brought: the first line of the akumulasi */
  SasFraction      earned;          /* and what the rows add: together its JUMLAH, @cumulative without education */
  SasCreditAmount  items[SAS_CREDIT_ITEMS];
  SasCreditAmount  total;           /* JUMLAH ANGKA KREDIT KUMULATIF, by column */
  SasFraction      cumulative;      /* both columns */
  SasFraction      need[SAS_CREDIT_TARGETS], difference[SAS_CREDIT_TARGETS];   /* NONE where there is none */
} SasCreditSheet;

/* Whether somebody has angka kredit at all: a functional officer among the PNS. */
gboolean        sas_credit_is_for         (const SasPerson *person);
/* Of an officer of @level at the end of @year, or of the period that the caller sets. Takes @opening (nullable): months up to its day are not counted again; without one the
 * base is that of @grade (nullable). (transfer full) */
SasCreditSheet *sas_credit_sheet_new      (int year, const char *level, SasCreditOpening *opening, const char *grade);
void            sas_credit_sheet_free     (SasCreditSheet *sheet);
/* In the order of the years, up to @sheet's own. */
void            sas_credit_sheet_add_year (SasCreditSheet *sheet, const SasCreditYear *year);
/* After the last year: sums, needs, differences. */
void            sas_credit_sheet_settle   (SasCreditSheet *sheet);
/* "150%", of a part of a year "2/12 x 100%". (transfer full) */
char           *sas_credit_row_percent_text (const SasCreditRow *row);
/* What `credit` prints; each amount exact and rounded. (transfer full) */
json_t         *sas_credit_sheet_to_json  (const SasCreditSheet *sheet);
/* "Memenuhi angka kredit…" is all that is ever said: in the language of the window, for @target. "" where there is no need.
 * (transfer full) */
char           *sas_credit_sheet_verdict  (const SasCreditSheet *sheet, SasCreditTarget target);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasCreditSheet, sas_credit_sheet_free)
G_END_DECLS
