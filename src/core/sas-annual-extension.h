/* The annual evaluation of a year ends on 31 January (p. 90 (8b)); a letter of the agency, with number and date, may have it go on. */
#pragma once
#include "sas-period.h"
#include "sas-record.h"
G_BEGIN_DECLS
typedef struct
{
  char   *id;        /* of the store */
  int     year;      /* that is evaluated */
  SasDate closes;    /* the last day */
  char   *number;    /* of the letter */
  SasDate date;      /* of the letter */
} SasAnnualExtension;
extern const SasRecordType sas_annual_extension_type;
void     sas_annual_extension_free  (SasAnnualExtension *extension);
/* A day of the next year after 31 January, a letter that has its number and its date, not dated after that day. SAS_ERROR_INVALID. */
gboolean sas_annual_extension_check (const SasAnnualExtension *extension, GError **error);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasAnnualExtension, sas_annual_extension_free)
G_END_DECLS
