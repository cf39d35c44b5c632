namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>Draws updates of one to four attributes, each touched once, so that no two paths overlap.</summary>
internal sealed class UpdateGenerator(ValueGenerator values)
{
    public ModelUpdate Draw(ModelTable table)
    {
        var (sets, removes) = (new List<ModelUpdate.Set>(), new List<ModelPath>());
        var (adds, deletes) = (new List<(ModelPath, ModelValue)>(), new List<(ModelPath, ModelValue)>());
        var keys = table.Primary.Keys.Select(key => key.Name).ToArray();
        foreach (var attribute in values.SomeAttributes())
        {
            var whole = values.Path(table, attribute, 0);
            var kind = ValueGenerator.IndexKind(table, attribute);
            switch (values.Below(9))
            {
                case 0 or 1:
                    sets.Add(new(whole, Plain(values.ValueFor(table, attribute))));
                    break;
                case 2 when kind is null:
                    sets.Add(new(values.Path(table, attribute, 20), new(Term(table), null, null)));
                    break;
                case 3 when kind is null or "N":
                    sets.Add(new(whole, new(new(whole, values.Chance(90) ? values.Number() : null), values.Pick(["+", "-"]), new(null, values.Number()))));
                    break;
                case 4 when kind is null:
                    sets.Add(new(whole, Appended(whole)));
                    break;
                case 5:
                    removes.AddRange(kind is null && values.Chance(20) ? TwoElements(attribute) : [values.Path(table, attribute, 15)]);
                    break;
                case 6 when kind is null or "N":
                    adds.Add((whole, kind is null && values.Chance(60) ? values.Set(values.Pick(["S", "N", "B"])) : values.Number()));
                    break;
                case 7 when kind is null:
                    deletes.Add((whole, values.Set(values.Pick(["S", "N", "B"]))));
                    break;
                default:
                    sets.Add(new(whole, kind is null && values.Chance(30) ? new(new(values.Path(table, values.Pick(keys)), null), null, null) : Plain(values.ValueFor(table, attribute))));
                    break;
            }
        }
        return new ModelUpdate(sets, removes, adds, deletes);
    }

    private static ModelUpdate.Source Plain(ModelValue value) => new(new(null, value), null, null);

    private ModelUpdate.Term Term(ModelTable table) => new(values.Path(table, values.Attribute(), 30), values.Chance(85) ? values.Any() : null);

    private ModelUpdate.Source Appended(ModelPath whole)
    {
        ModelUpdate.Term old = new(whole, values.Chance(90) ? values.List() : null);
        ModelUpdate.Term more = new(null, values.List());
        return values.Chance(70) ? new(old, "list_append", more) : new(more, "list_append", old);
    }

    private static ModelPath[] TwoElements(string attribute) => [new(attribute, [0], false), new(attribute, [2], false)];
}
