/* The number of a civil servant: NIP (PNS) and NI PPPK, 18 digits, always text.
 * NIP: birth YYYYMMDD, month of first appointment YYYYMM, sex, serial (Peraturan Kepala BKN 22/2007).
 * NI PPPK: birth, year of first contract, contract code from 21 up, sex, serial. There is no check digit. */
#pragma once
#include "sas-staff.h"
G_BEGIN_DECLS
typedef enum
{
  SAS_NIP_OK,
  SAS_NIP_LENGTH,        /* not 18 digits; none at all too      */
  SAS_NIP_NOT_DIGITS,    /* a letter or a sign among them       */
  SAS_NIP_SPREADSHEET,   /* 1.98609E+17: the digits are lost    */
  SAS_NIP_BIRTH_DATE,    /* digits 1-8 are no day               */
  SAS_NIP_MONTH,         /* digits 13-14: neither month nor contract code */
  SAS_NIP_SEX,           /* digit 15 is neither 1 nor 2         */
  SAS_NIP_SERIAL,        /* serial 000                          */
  SAS_NIP_AGE,           /* appointed before 16 or after 60     */
} SasNipWhy;

typedef struct
{
  gboolean  valid;
  SasNipWhy why;
  char      number[19];        /* cleaned; "" unless it has 18 digits */
  guint     digits;            /* how many were found */
  char      offending[32];     /* SAS_NIP_NOT_DIGITS: what stands there */
  gboolean  pppk;
  SasDate   birth;
  guint     year, month;       /* of the first appointment; month 0 for PPPK */
  guint     code;              /* digits 13-14 as written */
  SasSex    sex;
  guint     serial;
  int       age;               /* at appointment, full years */
  gboolean  odd_age;           /* allowed, but outside 18-58 */
} SasNip;

/* Strips spaces, dots, a leading apostrophe and ="..."; then checks. @text may be NULL. */
SasNip      sas_nip_parse   (const char *text);
/* One sentence for the user, in the language of the window. (transfer full, nullable) */
char       *sas_nip_explain (const SasNip *nip);
/* "19860926 201505 1 001" for reading; other text as it is, "" for NULL. (transfer full) */
char       *sas_nip_display (const char *number);
/* The outcome as JSON, in the shape of `rule employee_number`. */
json_t     *sas_nip_to_json (const SasNip *nip);
G_END_DECLS
