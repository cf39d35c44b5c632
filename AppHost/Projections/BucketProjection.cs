using System.Globalization;
using System.Text.Json.Nodes;
using Acinaces.Hosting.Aws;
using Acinaces.Topology.Model;

namespace Acinaces.AppHost.Projections;

/// <summary>Buckets with their versions, keys, lifetimes and the policy that asks for TLS. Accesses are not logged: the emulator cannot.</summary>
internal static class BucketProjection
{
    private const int OldVersionDays = 30;
    private const int UploadDays = 7;

    public static void AddTo(LocalCloud cloud)
    {
        var group = cloud.AddGroup("buckets");
        foreach (var bucket in cloud.Topology.Buckets)
        {
            cloud.Add(bucket, $"bucket-{bucket.Name}", "AWS::S3::Bucket", group, (api, token) => ProvisionAsync(cloud, bucket, api, token), bucket.Key is null ? [] : [bucket.Key]);
        }
    }

    private static async Task<string> ProvisionAsync(LocalCloud cloud, Bucket bucket, AwsApi api, CancellationToken cancellationToken)
    {
        var path = "/" + cloud.Names.Of(bucket);
        // One that is there from an earlier run may have other settings since, so all of them are made anew.
        await CreateAsync(path, api, cancellationToken);
        if (bucket.Versioned) await PutAsync(path + "?versioning", "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>");
        if (bucket.Key is { } key) await PutAsync(path + "?encryption", EncryptionBy(await cloud.ArnOf(key)));
        await PutAsync(path + "?lifecycle", LifecycleOf(bucket, cloud.Topology.Environment));
        await PutAsync(path + "?policy", OnlyByTls(cloud.Names.ArnOf(bucket)));
        return cloud.Names.ArnOf(bucket);

        Task PutAsync(string address, string document) => api.XmlAsync("s3", HttpMethod.Put, address, document, cancellationToken);
    }

    /// <returns>False: it was there already.</returns>
    private static async Task<bool> CreateAsync(string path, AwsApi api, CancellationToken cancellationToken)
    {
        try
        {
            await api.XmlAsync("s3", HttpMethod.Put, path, $"<CreateBucketConfiguration><LocationConstraint>{api.Region}</LocationConstraint></CreateBucketConfiguration>", cancellationToken);
            return true;
        }
        catch (AwsApiException exception) when (exception.Code == "BucketAlreadyOwnedByYou")
        {
            return false;
        }
    }

    private static string EncryptionBy(string keyArn) =>
        $"<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>aws:kms</SSEAlgorithm><KMSMasterKeyID>{keyArn}</KMSMasterKeyID></ApplyServerSideEncryptionByDefault><BucketKeyEnabled>true</BucketKeyEnabled></Rule></ServerSideEncryptionConfiguration>";

    private static string LifecycleOf(Bucket bucket, EnvironmentSettings environment)
    {
        int? days = bucket.Lifetime switch
        {
            BucketLifetime.AuditRecords => environment.AuditRetentionDays,
            BucketLifetime.Logs => environment.LogRetentionDays,
            _ => null,
        };
        var oldDays = bucket.Lifetime == BucketLifetime.AuditRecords ? environment.AuditRetentionDays : OldVersionDays;
        var expiration = days is null ? "" : $"<Expiration><Days>{Text(days.Value)}</Days></Expiration>";
        return $"<LifecycleConfiguration><Rule><ID>lifetime</ID><Status>Enabled</Status><Filter/>{expiration}<NoncurrentVersionExpiration><NoncurrentDays>{Text(oldDays)}</NoncurrentDays></NoncurrentVersionExpiration><AbortIncompleteMultipartUpload><DaysAfterInitiation>{Text(UploadDays)}</DaysAfterInitiation></AbortIncompleteMultipartUpload></Rule></LifecycleConfiguration>";
    }

    private static string OnlyByTls(string arn) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Sid"] = "OnlyByTls",
            ["Effect"] = "Deny",
            ["Principal"] = "*",
            ["Action"] = "s3:*",
            ["Resource"] = new JsonArray(arn, arn + "/*"),
            ["Condition"] = new JsonObject { ["Bool"] = new JsonObject { ["aws:SecureTransport"] = "false" } },
        }),
    }.ToJsonString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
