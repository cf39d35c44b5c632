using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports.Operations;

/// <summary>Lists exports, the newest first.</summary>
internal sealed class ListExports(TransferCatalog<ExportDescription> exports, TableCatalog tables) : IOperation<ListExportsRequest, ListExportsResponse>
{
    public IEnumerable<Permission> Permissions(ListExportsRequest request, Caller caller) => [new Permission("dynamodb:ListExports", "*")];

    public ListExportsResponse Invoke(ListExportsRequest request, Caller caller)
    {
        new RequestValidator().Range("maxResults", request.MaxResults, 1, TransferRules.MostPerPage).ThrowIfInvalid();
        var found = exports.All.Where(export => TableAddress.IsNear(export.TableArn, caller)).ToList();
        if (request.TableArn is { } arn)
        {
            // Of a table that is gone none are listed, even when another one has its name.
            var table = tables.Find(TableAddress.Of(arn, caller))?.Definition;
            found = [.. found.Where(export => export.TableArn == table?.Arn && export.TableId == table.Id)];
        }
        var page = TransferPage<ExportDescription>.Of(found, export => export.ExportArn, request.NextToken, request.MaxResults) ?? throw ExportRules.Invalid($"Provided nextToken is invalid: {request.NextToken}");
        return new ListExportsResponse([.. page.Items.Select(export => new ExportSummary(export.ExportArn, export.ExportStatus, export.ExportType ?? ExportRules.Full))], page.NextToken);
    }
}
