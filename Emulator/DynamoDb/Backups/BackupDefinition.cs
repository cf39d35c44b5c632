using System.Text.Json.Serialization;
using Acinaces.Emulator.DynamoDb.Model;

namespace Acinaces.Emulator.DynamoDb.Backups;

/// <summary>Everything about a backup but its items. Kept in the journal as JSON.</summary>
/// <param name="Table">The table as it was.</param>
internal sealed record BackupDefinition(string Arn, string Name, DateTimeOffset CreatedAt, TableDefinition Table, long SizeBytes, long ItemCount)
{
    private const string ArnPart = "/backup/";

    public static string ArnOf(TableDefinition table, DateTimeOffset createdAt, string suffix) => $"{table.Arn}{ArnPart}{createdAt.ToUnixTimeMilliseconds():D14}-{suffix}";

    /// <summary>The table it is of, among all that have had the name.</summary>
    [JsonIgnore]
    public string TableName => Table.Name;
}
