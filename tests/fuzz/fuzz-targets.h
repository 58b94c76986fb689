/* The parsers that meet files from elsewhere, as functions of bytes. Each must end soon, with no fault of memory, and
 * keep what it promises whatever the bytes are: a broken promise aborts. */
#pragma once
#include <glib.h>
typedef void (*FuzzFunc) (const guint8 *data, gsize size);
typedef struct
{
  const char *name;
  FuzzFunc    func;
  const char *corpus;      /* folder of tests/data whose files are good seeds */
  const char *suffix;      /* of those files */
} FuzzTarget;
/* fuzz-paper.c */
void fuzz_logo (const guint8 *data, gsize size);
void fuzz_font (const guint8 *data, gsize size);
void fuzz_text (const guint8 *data, gsize size);
extern const FuzzTarget fuzz_targets[];   /* ends with a row without name */
const FuzzTarget *fuzz_target_find (const char *name);
