using Acinaces.Emulator.DynamoDb.Lifecycle;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Storage;

/// <summary>How operations look for the table that a request means.</summary>
internal static class TableLookups
{
    /// <summary>The table that a name or ARN in a request means, for its items.</summary>
    /// <param name="index">The index that is to be read. Absent: none.</param>
    /// <exception cref="AwsErrorException">ResourceNotFoundException without the name, as data operations answer; ValidationException for an index that is not filled yet.</exception>
    public static Table Require(this TableCatalog tables, string? nameOrArn, Caller caller, string? index = null)
    {
        var table = tables.FindUsable(nameOrArn, caller) ?? throw DynamoDbErrors.TableNotFound();
        if (tables.HasDelays)
            BusyRules.RequireReadable(table.Definition, index, tables.Now);
        return table;
    }

    /// <summary>The table that a name or ARN in a request means. Absent also while it is about to come or to go.</summary>
    public static Table? FindUsable(this TableCatalog tables, string? nameOrArn, Caller caller)
    {
        var table = tables.Find(TableAddress.Of(nameOrArn, caller));
        return table is null || tables.IsUsable(table) ? table : null;
    }

    /// <exception cref="AwsErrorException">ResourceNotFoundException with the name, as control operations answer.</exception>
    public static Table RequireForControl(this TableCatalog tables, string? nameOrArn, Caller caller)
    {
        var address = TableAddress.Of(nameOrArn, caller);
        return tables.Find(address) ?? throw DynamoDbErrors.TableNotFound(address.Name);
    }

    /// <param name="changes">Whether the operation needs a table that is not about to come or to go.</param>
    /// <exception cref="AwsErrorException">TableNotFoundException, ContinuousBackupsUnavailableException.</exception>
    public static Table RequireForBackups(this TableCatalog tables, string? nameOrArn, Caller caller, bool changes = true)
    {
        var table = tables.Find(TableAddress.Of(nameOrArn, caller)) ?? throw DynamoDbErrors.BackupTableNotFound(nameOrArn);
        return !changes || tables.IsUsable(table)
            ? table
            : throw new AwsErrorException("ContinuousBackupsUnavailableException", $"Backups are being enabled for the table: {table.Definition.Name}. Please retry later");
    }

    /// <summary>The table that the ARN of a tagging operation means.</summary>
    /// <exception cref="AwsErrorException">ResourceNotFoundException with the ARN, ResourceInUseException.</exception>
    public static Table RequireTagged(this TableCatalog tables, TableAddress address, bool changes)
    {
        var table = tables.Find(address) ?? throw DynamoDbErrors.ResourceNotFound(address.Arn);
        if (changes)
            BusyRules.RequireUsable(table.Definition, tables.Now);
        return table;
    }

    /// <summary>The table that the ARN of a policy's operation means.</summary>
    /// <exception cref="AwsErrorException">ValidationException for what is no such ARN, ResourceNotFoundException with the name, ResourceInUseException.</exception>
    public static Table RequirePolicied(this TableCatalog tables, string? arn, Caller caller, bool changes)
    {
        var address = ResourceArns.RequirePolicied(arn, caller);
        var table = tables.Find(address) ?? throw DynamoDbErrors.TableNotFound(address.Name);
        if (changes)
            BusyRules.RequireUsable(table.Definition, tables.Now);
        return table;
    }

    private static bool IsUsable(this TableCatalog tables, Table table) => !tables.HasDelays || TableLife.Of(table.Definition, tables.Now).IsUsable;
}
