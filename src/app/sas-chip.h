/* A small pill with an icon and a word: state, result of a check. Colour never stands alone. */
#pragma once
#include <gtk/gtk.h>
G_BEGIN_DECLS
typedef enum { SAS_CHIP_PLAIN, SAS_CHIP_OK, SAS_CHIP_WARN, SAS_CHIP_ERR, SAS_CHIP_ACCENT } SasChipKind;
/* A GtkBox; @icon: NULL takes the kind's own (none for plain and accent). */
GtkWidget *sas_chip_new        (SasChipKind kind, const char *text, const char *icon);
/* The same as a button, for what can be jumped to. */
GtkWidget *sas_chip_button_new (SasChipKind kind, const char *text, const char *icon);
/* Either: changes what it says. */
void       sas_chip_set        (GtkWidget *chip, SasChipKind kind, const char *text, const char *icon);
G_END_DECLS
