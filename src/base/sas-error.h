/* The one error domain of the program. Codes are named for what the caller can do about them. */
#pragma once
#include <glib.h>
G_BEGIN_DECLS
#define SAS_ERROR (sas_error_quark ())
typedef enum
{
  SAS_ERROR_INVALID,     /* the input breaks a rule; nothing was changed              */
  SAS_ERROR_NOT_FOUND,   /* there is no such person, plan, file                       */
  SAS_ERROR_CONFLICT,    /* changed or held elsewhere                                 */
  SAS_ERROR_DENIED,      /* not this actor, or not in this state                      */
  SAS_ERROR_STORAGE,     /* the file could not be read or written                     */
  SAS_ERROR_CORRUPT,     /* the file is damaged                                       */
  SAS_ERROR_NOT_OURS,    /* the file is something else                                */
  SAS_ERROR_TOO_NEW,     /* the file was made by a newer version                      */
  SAS_ERROR_RENDER,      /* the document could not be drawn                           */
} SasError;
GQuark   sas_error_quark  (void);
/* Sets SAS_ERROR_INVALID with the sentence. Always FALSE, to be returned. */
gboolean sas_error_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);
G_END_DECLS
