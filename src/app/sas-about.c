#include "config.h"
#include "sas-about.h"
#include "sas-i18n.h"

void
sas_about_present (GtkWindow *parent)
{
  gtk_show_about_dialog (parent,
                         "program-name", "Sasaran",
                         "logo-icon-name", "id.sasaran.Sasaran",
                         "version", SASARAN_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Plans and papers of employee performance, drafted and printed on this computer.\n\n"
                                       "The system of record is e-Kinerja BKN (PermenPANRB 6/2022, Article 35). Sasaran works beside it: "
                                       "it never logs in there and sends nothing anywhere."),
                         NULL);
}
