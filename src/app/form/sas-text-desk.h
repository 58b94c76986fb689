/* What a field under the pen needs of the value it writes into: a plan or an evaluation that is open. Texts by their path. */
#pragma once
#include <glib-object.h>
#include "sas-plan-check.h"
G_BEGIN_DECLS
#define SAS_TYPE_TEXT_DESK (sas_text_desk_get_type ())
G_DECLARE_INTERFACE (SasTextDesk, sas_text_desk, SAS, TEXT_DESK, GObject)
struct _SasTextDeskInterface
{
  GTypeInterface parent_interface;

  const char       *(*get_text) (SasTextDesk *self, const char *path);                       /* NULL: empty */
  void              (*type)     (SasTextDesk *self, const char *path, const char *text);     /* what a key does */
  void              (*seal)     (SasTextDesk *self);                                         /* the field was left */
  const SasFinding *(*find)     (SasTextDesk *self, const char *path);                       /* (nullable) what the checks say */
  gboolean          (*may_edit) (SasTextDesk *self);
};
const char       *sas_text_desk_get_text (SasTextDesk *self, const char *path);
void              sas_text_desk_type     (SasTextDesk *self, const char *path, const char *text);
void              sas_text_desk_seal     (SasTextDesk *self);
const SasFinding *sas_text_desk_find     (SasTextDesk *self, const char *path);
gboolean          sas_text_desk_may_edit (SasTextDesk *self);
G_END_DECLS
