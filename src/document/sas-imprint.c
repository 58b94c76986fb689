#include "config.h"
#include "sas-imprint.h"
#include "sas-period.h"

void
sas_imprint_copy (SasImprint *to, const SasImprint *from)
{
  *to = *from;
  to->form = g_strdup (from->form);
  to->nip = g_strdup (from->nip);
  to->checksum = g_strdup (from->checksum);
}

void
sas_imprint_clear (SasImprint *self)
{
  g_clear_pointer (&self->form, g_free);
  g_clear_pointer (&self->nip, g_free);
  g_clear_pointer (&self->checksum, g_free);
}

char *
sas_imprint_foot (const SasImprint *self)
{
  GString *foot = g_string_new (self->form);

  if (self->form == NULL)
    return g_string_free (foot, FALSE);
  if (self->checksum == NULL)
    g_string_append (foot, " · formulir kosong");
  else
    {
      if (*self->nip != '\0')
        g_string_append_printf (foot, " · %s", self->nip);
      g_string_append_printf (foot, " · %d", self->year);
      if (self->version > 0)
        g_string_append_printf (foot, " · versi %d", self->version);
      if (self->period >= 0)
        g_string_append_printf (foot, " · %s", sas_period_name ((SasPeriod) self->period));
      g_string_append_printf (foot, " · %.*s", SAS_IMPRINT_DIGITS, self->checksum);
    }
  return g_string_free (foot, FALSE);
}
