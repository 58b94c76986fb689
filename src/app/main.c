#include "config.h"
#include "sas-application.h"
#include "sas-i18n.h"

int
main (int argc, char **argv)
{
  g_autoptr (SasConfig) config = sas_config_new (NULL);
  const char *language = sas_config_get_string (config, "language");
  g_autoptr (SasApplication) application = NULL;

  sas_application_prepare ();
  sas_i18n_init (*language != '\0' ? language : NULL);
  gtk_disable_setlocale ();  /* it is set, and GTK must not undo that */
  g_set_application_name ("Sasaran");
  g_set_prgname (SAS_APPLICATION_ID);
  application = sas_application_new (config, G_APPLICATION_DEFAULT_FLAGS);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
