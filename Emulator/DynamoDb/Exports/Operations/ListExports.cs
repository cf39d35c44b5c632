using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Lists exports, the newest first.</summary>
internal sealed class ListExports(TransferCatalog<ExportDescription> exports, TableCatalog tables) : IOperation<ListExportsRequest, ListExportsResponse>
{
    private const int MostPerPage = 25;

    public IEnumerable<Permission> Permissions(ListExportsRequest request, Caller caller) => [new Permission("dynamodb:ListExports", "*")];

    public ListExportsResponse Invoke(ListExportsRequest request, Caller caller)
    {
        new RequestValidator().Range("maxResults", request.MaxResults, 1, MostPerPage).ThrowIfInvalid();
        var found = exports.All.Where(export => TableAddress.IsNear(export.TableArn, caller)).ToList();
        if (request.TableArn is { } arn)
        {
            // Of a table that is gone none are listed, even when another one has its name.
            var table = tables.Find(TableAddress.Of(arn, caller))?.Definition;
            found = [.. found.Where(export => export.TableArn == table?.Arn && export.TableId == table.Id)];
        }
        var start = 0;
        if (request.NextToken is { } token)
        {
            start = found.FindIndex(export => export.ExportArn == token) + 1;
            if (start == 0) throw ExportRules.Invalid($"Provided nextToken is invalid: {token}");
        }
        var size = request.MaxResults ?? MostPerPage;
        var page = found.Skip(start).Take(size).ToList();
        return new ListExportsResponse([.. page.Select(export => new ExportSummary(export.ExportArn, export.ExportStatus, export.ExportType ?? ExportRules.Full))], start + size < found.Count ? page[^1].ExportArn : null);
    }
}
