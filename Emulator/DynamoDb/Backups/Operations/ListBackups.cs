using Acinaces.Emulator.DynamoDb.Backups.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Backups.Operations;

/// <summary>Lists the backups of one table or of all, oldest first.</summary>
internal sealed class ListBackups(TableCatalog tables) : IOperation<ListBackupsRequest, ListBackupsResponse>
{
    private const int MostPerPage = 100;
    private static readonly string[] Types = ["USER", "SYSTEM", "AWS_BACKUP", "ALL"];

    public IEnumerable<Permission> Permissions(ListBackupsRequest request, Caller caller) => [new Permission("dynamodb:ListBackups", "*")];

    public ListBackupsResponse Invoke(ListBackupsRequest request, Caller caller)
    {
        new RequestValidator()
            .Range("limit", request.Limit, 1, MostPerPage)
            .OneOf("backupType", request.BackupType, Types)
            .ThrowIfInvalid();
        if (request.TimeRangeLowerBound > request.TimeRangeUpperBound)
            throw DynamoDbErrors.Validation("TimeRangeLowerBound must be less than TimeRangeUpperBound");
        var found = tables.Backups.All.Select(backup => backup.Definition).Where(backup => Matches(backup, request, caller));
        if (request.ExclusiveStartBackupArn is { } start)
            found = found.SkipWhile(backup => backup.Arn != start).Skip(1);
        var page = found.Take((request.Limit ?? MostPerPage) + 1).ToList();
        var hasMore = page.Count > (request.Limit ?? MostPerPage);
        if (hasMore)
            page.RemoveAt(page.Count - 1);
        return new ListBackupsResponse([.. page.Select(BackupShapes.Summary)], hasMore ? page[^1].Arn : null);
    }

    private static bool Matches(BackupDefinition backup, ListBackupsRequest request, Caller caller)
    {
        var createdAt = TableDescriber.Seconds(backup.CreatedAt);
        return backup.Table.Account == caller.AccountId && backup.Table.Region == caller.Region
            && (request.TableName is null || TableAddress.Of(request.TableName, caller) == TableAddress.Of(backup.Table))
            && (request.BackupType is null or "ALL" or BackupShapes.UserType)
            && !(createdAt < request.TimeRangeLowerBound) && !(createdAt >= request.TimeRangeUpperBound);
    }
}
