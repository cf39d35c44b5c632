using Acinaces.Emulator.DynamoDb.Exports;
using Acinaces.Emulator.DynamoDb.Imports.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Imports.Operations;

/// <summary>Lists imports, the newest first.</summary>
internal sealed class ListImports(TransferCatalog<ImportTableDescription> imports) : IOperation<ListImportsRequest, ListImportsResponse>
{
    public IEnumerable<Permission> Permissions(ListImportsRequest request, Caller caller) => [new Permission("dynamodb:ListImports", "*")];

    public ListImportsResponse Invoke(ListImportsRequest request, Caller caller)
    {
        new RequestValidator().Range("pageSize", request.PageSize, 1, TransferRules.MostPerPage).ThrowIfInvalid();
        var found = imports.All.Where(import => TableAddress.IsNear(import.TableArn, caller) && (request.TableArn is null || import.TableArn == request.TableArn)).ToList();
        var page = TransferPage<ImportTableDescription>.Of(found, import => import.ImportArn, request.NextToken, request.PageSize) ?? throw DynamoDbErrors.Validation("Invalid NextToken");
        return new ListImportsResponse(
            [.. page.Items.Select(import => new ImportSummary(import.ImportArn, import.ImportStatus, import.TableArn, import.S3BucketSource, import.InputFormat, import.StartTime, import.EndTime))],
            page.NextToken);
    }
}
