using System.Text.RegularExpressions;
using Acinaces.Emulator.DynamoDb.Exports.Wire;
using Acinaces.Emulator.DynamoDb.Storage;
using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.DynamoDb.Exports;

/// <summary>What the service demands of a request to export a table.</summary>
internal static partial class ExportRules
{
    public const string Incremental = "INCREMENTAL_EXPORT";
    public const string Full = "FULL_EXPORT";

    private const string DefaultAlgorithm = "AES256";
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromDays(1);

    /// <exception cref="AwsErrorException">ValidationException.</exception>
    public static void Require(ExportTableRequest request)
    {
        new RequestValidator()
            .Required("tableArn", request.TableArn)
            .Length("tableArn", request.TableArn, 1, 1024)
            .Pattern("clientToken", request.ClientToken, ClientToken())
            .Required("s3Bucket", request.S3Bucket)
            .Length("s3Bucket", request.S3Bucket, 0, 255)
            .Pattern("s3Bucket", request.S3Bucket, Bucket())
            .Pattern("s3BucketOwner", request.S3BucketOwner, Owner())
            .Length("s3Prefix", request.S3Prefix, 1, 1024)
            .OneOf("s3SseAlgorithm", request.S3SseAlgorithm, [DefaultAlgorithm, "KMS"])
            .Length("s3SseKmsKeyId", request.S3SseKmsKeyId, 1, 2048)
            .OneOf("exportFormat", request.ExportFormat, ["DYNAMODB_JSON", ExportContent.Ion])
            .OneOf("exportType", request.ExportType, [Full, Incremental])
            .OneOf("incrementalExportSpecification.exportViewType", request.IncrementalExportSpecification?.ExportViewType, [ExportContent.OnlyNew, ExportContent.NewAndOld])
            .ThrowIfInvalid();
        if (request is { S3SseKmsKeyId: not null, S3SseAlgorithm: not "KMS" })
            throw Invalid("KMS Key Id is not supported for this encryption type");
        RequireSpecification(request);
    }

    /// <summary>The table that an ARN means; its region does not matter.</summary>
    /// <exception cref="AwsErrorException">ValidationException; AccessDeniedException for a table of another account.</exception>
    public static TableAddress AddressOf(string? arn, Caller caller)
    {
        var parts = (arn ?? "").Split(':', 6);
        if (parts.Length < 6 || parts[0] != "arn" || parts[2] != "dynamodb" || !parts[5].StartsWith("table/", StringComparison.Ordinal))
            throw DynamoDbErrors.InvalidParameter("tableArn is not a valid ARN");
        if (parts[4] != caller.AccountId)
            throw DynamoDbErrors.AccessDenied();
        var name = parts[5]["table/".Length..];
        return name.Contains('/', StringComparison.Ordinal) ? throw Invalid("Table ARN is invalid.") : new TableAddress(parts[4], parts[3], name);
    }

    /// <summary>The times from and to which changes are exported.</summary>
    /// <param name="specification">What is asked for.</param>
    /// <param name="earliest">The earliest time that is known. Absent: recovery is off.</param>
    /// <param name="now">When.</param>
    /// <exception cref="AwsErrorException">InvalidExportTimeException.</exception>
    public static (DateTimeOffset From, DateTimeOffset To) PeriodOf(IncrementalExportSpecification specification, DateTimeOffset? earliest, DateTimeOffset now)
    {
        var from = Time(specification.ExportFromTime ?? 0);
        var to = specification.ExportToTime is { } end ? Time(end) : now;
        // A second is named by its beginning and means all of it.
        if (earliest is null || from < Second(earliest.Value))
            throw InvalidTime($"Incremental export period from time cannot be less than the table creation time : {Spelled(from)}");
        if (to > now)
            throw InvalidTime($"Incremental export period to time cannot be greater than the current time : {Spelled(to)}");
        if (to - from < ShortestPeriod)
            throw InvalidTime("Difference between export period from time and export period to time is less than 15 minutes");
        if (to - from > LongestPeriod)
            throw InvalidTime("Difference between export period from time and export period to time is greater than 24 hours");
        return (from, to);
    }

    /// <exception cref="AwsErrorException">InvalidExportTimeException.</exception>
    public static DateTimeOffset TimeOf(decimal? seconds, DateTimeOffset earliest, DateTimeOffset now)
    {
        var time = seconds is { } given ? Time(given) : now;
        return time < earliest || time > now ? throw InvalidTime("Export Time is invalid") : time;
    }

    /// <summary>Whether a request with a known token asks for the same again.</summary>
    public static bool IsSame(ExportDescription former, ExportTableRequest request, string tableArn) =>
        former.TableArn == tableArn
        && former.S3Bucket == request.S3Bucket
        && former.S3Prefix == request.S3Prefix
        && former.S3BucketOwner == request.S3BucketOwner
        && former.S3SseAlgorithm == AlgorithmOf(request)
        && former.S3SseKmsKeyId == request.S3SseKmsKeyId
        && former.ExportFormat == FormatOf(request)
        && (former.ExportType ?? Full) == (request.ExportType ?? Full)
        && (request.ExportTime is null || request.ExportTime == former.ExportTime)
        && IsSame(former.IncrementalExportSpecification, request.IncrementalExportSpecification);

    public static string AlgorithmOf(ExportTableRequest request) => request.S3SseAlgorithm ?? DefaultAlgorithm;

    public static string FormatOf(ExportTableRequest request) => request.ExportFormat ?? "DYNAMODB_JSON";

    public static AwsErrorException Invalid(string detail) => DynamoDbErrors.Validation($"Invalid Request: {detail}");

    private static void RequireSpecification(ExportTableRequest request)
    {
        switch (request.ExportType, request.IncrementalExportSpecification)
        {
            case (null, not null):
                throw Invalid("Export Type expected to be Incremental Export when incremental export specification is provided");
            case (Full, not null):
                throw Invalid("When Export Type is Full Export , Incremental Export Specification should not be provided");
            case (Incremental, null):
                throw Invalid("Incremental Export Specification expected when export type is set as Incremental Export");
            case (Incremental, { ExportFromTime: null }):
                throw Invalid("ExportFromTime must be provided in IncrementalExportSpecification");
        }
    }

    private static bool IsSame(IncrementalExportSpecification? former, IncrementalExportSpecification? wanted) =>
        former is null || wanted is null
            ? former == wanted
            : former.ExportFromTime == wanted.ExportFromTime && (wanted.ExportToTime is null || former.ExportToTime == wanted.ExportToTime)
                && (wanted.ExportViewType ?? ExportContent.NewAndOld) == former.ExportViewType;

    private static AwsErrorException InvalidTime(string detail) => new("InvalidExportTimeException", detail);

    private static DateTimeOffset Time(decimal seconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)(Math.Clamp(seconds, 0, 100_000_000_000m) * 1000));

    private static DateTimeOffset Second(DateTimeOffset time) => DateTimeOffset.FromUnixTimeSeconds(time.ToUnixTimeSeconds());

    private static string Spelled(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^[^\$]+$")]
    private static partial Regex ClientToken();

    [GeneratedRegex(@"^[a-z0-9A-Z]+[\.\-\w]*[a-z0-9A-Z]+$")]
    private static partial Regex Bucket();

    [GeneratedRegex("[0-9]{12}")]
    private static partial Regex Owner();
}
