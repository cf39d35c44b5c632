using Amazon;

namespace Aspire.Hosting.AWS;

/// <summary>Which profile and region resources use with the AWS SDK.</summary>
public interface IAWSSDKConfig
{
    string? Profile { get; set; }

    RegionEndpoint? Region { get; set; }
}
