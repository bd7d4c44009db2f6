"""Having applied is told from one day applying. The one tick of before stood for both, and its
sentence spoke of the second."""

from django.db import migrations, models


def tick_to_may(apps, editor):
    people = apps.get_model("record", "Person").objects.using(editor.connection.alias)
    people.filter(is_applying=True).update(applying="may")


def either_to_tick(apps, editor):
    people = apps.get_model("record", "Person").objects.using(editor.connection.alias)
    people.exclude(applying="").update(is_applying=True)


class Migration(migrations.Migration):
    dependencies = [("record", "0007_calendars")]
    operations = [
        migrations.AddField(
            model_name="person",
            name="applying",
            field=models.CharField(
                blank=True,
                choices=[("", "No"), ("may", "Not yet, but I may"), ("has", "I have applied")],
                default="",
                max_length=5,
            ),
            preserve_default=False,
        ),
        migrations.RunPython(tick_to_may, either_to_tick),
        migrations.RemoveField(model_name="person", name="is_applying"),
    ]
