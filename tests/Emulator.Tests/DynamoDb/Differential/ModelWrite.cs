namespace Acinaces.Emulator.Tests.DynamoDb.Differential;

/// <summary>One write or check of one item, alone or inside a transaction.</summary>
/// <param name="Kind">Put, Update, Delete or ConditionCheck.</param>
/// <param name="Item">The whole item of a put, otherwise the key.</param>
internal sealed record ModelWrite(int Table, string Kind, ItemMap Item, ModelUpdate? Update, ModelCondition? Condition, bool ShowsOldOnFailure)
{
    /// <summary>The members of the request, without braces.</summary>
    public string Print(DifferentialRun run)
    {
        var placeholders = new Placeholders();
        var text = $"\"TableName\":\"{run.Name(Table)}\",\"{(Kind == "Put" ? "Item" : "Key")}\":{ModelItem.Json(Item)}";
        if (Update is not null) text += $",\"UpdateExpression\":\"{Update.Print(placeholders)}\"";
        if (Condition is not null) text += $",\"ConditionExpression\":\"{Condition.Print(placeholders)}\"";
        if (ShowsOldOnFailure) text += ",\"ReturnValuesOnConditionCheckFailure\":\"ALL_OLD\"";
        return text + placeholders.Members();
    }

    /// <summary>The item before and after, without changing the table.</summary>
    /// <exception cref="ModelFault">The condition fails or the update cannot be applied.</exception>
    public (ItemMap? Before, ItemMap? After) Evaluate(DifferentialRun run)
    {
        var table = run.Tables[Table];
        var before = table.Get(Item);
        ItemMap? after = null;
        ModelFault? invalid = null;
        try
        {
            after = After(table, before);
        }
        catch (ModelFault fault)
        {
            invalid = fault;
        }
        var failed = Condition is not null && !Condition.Holds(before ?? ModelItem.Empty) ? ModelFault.ConditionFailed(ShowsOldOnFailure ? before : null) : null;
        if (failed is not null && invalid is not null) throw new ModelFault([.. failed.Codes, .. invalid.Codes]);
        if ((failed ?? invalid) is { } fault2) throw fault2;
        return (before, after);
    }

    public void Commit(DifferentialRun run, ItemMap? after)
    {
        if (Kind == "ConditionCheck") return;
        if (after is null) run.Tables[Table].Delete(Item);
        else run.Tables[Table].Put(after);
    }

    private ItemMap? After(ModelTable table, ItemMap? before)
    {
        if (Kind is "Delete" or "ConditionCheck") return null;
        var after = Kind == "Put" ? Item : Update is null ? before ?? Item : Update.Apply(before ?? Item);
        if (Kind == "Update" && before is null && Update is { CanCreate: false }) return null;
        table.CheckKeys(after);
        return after;
    }
}
