"""Sentences of Django's admin that we put in other French words.

The site's catalogue comes before those of Django and simple-history. Their French fits a name into its
sentences without an article, elides none ("Ajout de utilisateur") and agrees with none ("les professions
sélectionnés"); ours sets the name apart. Their English stays as it is.
"""

from django.utils.translation import gettext_noop as _

ADMIN_PHRASES = (
    _("Add %s"),
    _("Add %(name)s"),
    _("Change %s"),
    _("View %s"),
    _("Select %s to change"),
    _("Select %s to view"),
    _("Cannot delete %(name)s"),
    _("None available"),
    _(" By %(filter_title)s "),
    _("The {name} “{obj}” was added successfully."),
    _("The {name} “{obj}” was changed successfully."),
    _("The {name} “{obj}” was changed successfully. You may edit it again below."),
    _("The {name} “{obj}” was added successfully. You may add another {name} below."),
    _("The {name} “{obj}” was changed successfully. You may add another {name} below."),
    _("The %(name)s “%(obj)s” was deleted successfully."),
    _("Choose a date from the list below to revert to a previous version of this object."),
    _("Delete selected %(verbose_name_plural)s"),
    _(
        'Are you sure you want to delete the %(object_name)s "%(escaped_object)s"? '
        "All of the following related items will be deleted:"
    ),
    _(
        "Are you sure you want to delete the selected %(objects_name)s? "
        "All of the following objects and their related items will be deleted:"
    ),
    _(
        "Deleting the selected %(objects_name)s would require deleting the following protected related "
        "objects:"
    ),
)
