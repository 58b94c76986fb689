#include "sas-error.h"

G_DEFINE_QUARK (sas-error-quark, sas_error)

gboolean
sas_error_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (SAS_ERROR, SAS_ERROR_INVALID, format, arguments));
  va_end (arguments);
  return FALSE;
}
