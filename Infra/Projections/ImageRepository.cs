using System.Text.Json.Nodes;
using Acinaces.Infra.Stacks;
using Amazon.CDK.AWS.ECR;

namespace Acinaces.Infra.Projections;

/// <summary>A registry for functions that are deployed as container images. A tag, once pushed, stays what it was.</summary>
internal static class ImageRepository
{
    private const int KeptImages = 50;

    public static string AddImageRepository(this EnvironmentStack stack)
    {
        var repository = new CfnRepository(stack, "Images", new CfnRepositoryProps
        {
            RepositoryName = stack.Names.Named("images"),
            ImageTagMutability = "IMMUTABLE",
            ImageScanningConfiguration = new CfnRepository.ImageScanningConfigurationProperty { ScanOnPush = true },
            EncryptionConfiguration = new CfnRepository.EncryptionConfigurationProperty { EncryptionType = "AES256" },
            LifecyclePolicy = new CfnRepository.LifecyclePolicyProperty
            {
                LifecyclePolicyText = new JsonObject
                {
                    ["rules"] = new JsonArray(new JsonObject
                    {
                        ["rulePriority"] = 1,
                        ["description"] = "Keep the newest",
                        ["selection"] = new JsonObject { ["tagStatus"] = "any", ["countType"] = "imageCountMoreThan", ["countNumber"] = KeptImages },
                        ["action"] = new JsonObject { ["type"] = "expire" },
                    }),
                }.ToJsonString(),
            },
        });
        repository.ApplyRemovalPolicy(stack.DataRemovalPolicy);
        return repository.AttrArn;
    }
}
