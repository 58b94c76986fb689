/* The fields of an old year under the pen, each bound to its place: made, kept in step with the desk, found again by path. */
#pragma once
#include <gtk/gtk.h>
#include "sas-legacy-desk.h"
G_BEGIN_DECLS
typedef struct _SasLegacyFields SasLegacyFields;
/* What a label says of a result or indicator. (transfer full) */
typedef char *(*SasLegacyTell) (const SasLegacyRecord *record, guint result, guint indicator);

SasLegacyFields *sas_legacy_fields_new    (SasLegacyDesk *desk);
void             sas_legacy_fields_free   (SasLegacyFields *self);
SasLegacyDesk   *sas_legacy_fields_desk   (SasLegacyFields *self);
/* Each (transfer floating). @name is read out. */
GtkWidget       *sas_legacy_fields_text   (SasLegacyFields *self, const char *path, const char *name, const char *placeholder, gboolean lines);
GtkWidget       *sas_legacy_fields_number (SasLegacyFields *self, const char *path, const char *name);
/* @labels ends with NULL; the first stands for index 0. */
GtkWidget       *sas_legacy_fields_choice (SasLegacyFields *self, const char *path, const char *name, const char *const *labels);
GtkWidget       *sas_legacy_fields_check  (SasLegacyFields *self, const char *path, const char *label);
GtkWidget       *sas_legacy_fields_told   (SasLegacyFields *self, SasLegacyTell tell, guint result, guint indicator, const char *css_class);
/* What the checks say about a place, shown only while they say something. */
GtkWidget       *sas_legacy_fields_remark (SasLegacyFields *self, const char *path);
/* The value was changed: all of them show it again. */
void             sas_legacy_fields_update (SasLegacyFields *self);
/* The focus goes to the field of @path, if there is one. */
void             sas_legacy_fields_focus  (SasLegacyFields *self, const char *path);
/* A label of the form. (transfer floating) */
GtkWidget       *sas_legacy_label         (const char *text, const char *css_class);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SasLegacyFields, sas_legacy_fields_free)
G_END_DECLS
