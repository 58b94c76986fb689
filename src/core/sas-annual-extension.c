#include "config.h"
#include "sas-annual-extension.h"
#include "sas-error.h"
#include "sas-i18n.h"

static const SasField annual_extension_fields[] = {
  SAS_FIELD (SasAnnualExtension, id, SAS_FIELD_STRING, SAS_FIELD_PLAIN),
  SAS_FIELD (SasAnnualExtension, year, SAS_FIELD_INT, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasAnnualExtension, closes, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasAnnualExtension, number, SAS_FIELD_STRING, SAS_FIELD_REQUIRED),
  SAS_FIELD (SasAnnualExtension, date, SAS_FIELD_DATE, SAS_FIELD_REQUIRED),
  SAS_FIELD_END
};
const SasRecordType sas_annual_extension_type = { "annual_extension", sizeof (SasAnnualExtension), annual_extension_fields, NULL };

void
sas_annual_extension_free (SasAnnualExtension *extension)
{
  sas_record_free (&sas_annual_extension_type, extension);
}

gboolean
sas_annual_extension_check (const SasAnnualExtension *extension, GError **error)
{
  SasDate regular = sas_period_window_closes (&sas_period_window_default, SAS_PERIOD_ANNUAL, extension->year, NULL);

  if (extension->closes <= regular || sas_date_year (extension->closes) != sas_date_year (regular))
    return sas_error_refuse (error, _("The annual evaluation goes on to a day after 31 January of the next year, and within that year. "
                                      "Nothing was changed."));
  if (*extension->number == '\0' || extension->date == SAS_DATE_NONE)
    return sas_error_refuse (error, _("The letter that extends the evaluation needs its number and its date. Nothing was changed."));
  return extension->date <= extension->closes ||
         sas_error_refuse (error, _("The letter is dated after the day to which it extends the evaluation. Nothing was changed."));
}
