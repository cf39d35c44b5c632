using Acinaces.Infra.Stacks;
using Acinaces.Topology.Model;
using Amazon.CDK.AWS.CloudFront;

namespace Acinaces.Infra.Projections;

/// <summary>The headers CloudFront puts on every answer: what a browser may do with the page, and how long it may keep it.</summary>
internal static class ResponseHeaders
{
    private static readonly TimeSpan _onlyOverTlsFor = TimeSpan.FromDays(730);

    public static CfnResponseHeadersPolicy AddResponseHeaders(this EnvironmentStack stack, string name, DomainSettings domain, string cacheControl) =>
        new(stack, $"{EnvironmentStack.PascalCase(name)}Headers", new CfnResponseHeadersPolicyProps
        {
            ResponseHeadersPolicyConfig = new CfnResponseHeadersPolicy.ResponseHeadersPolicyConfigProperty
            {
                Name = stack.Names.Named(name),
                SecurityHeadersConfig = new CfnResponseHeadersPolicy.SecurityHeadersConfigProperty
                {
                    StrictTransportSecurity = new CfnResponseHeadersPolicy.StrictTransportSecurityProperty
                    {
                        AccessControlMaxAgeSec = _onlyOverTlsFor.TotalSeconds,
                        IncludeSubdomains = true,
                        Preload = true,
                        Override = true,
                    },
                    ContentSecurityPolicy = new CfnResponseHeadersPolicy.ContentSecurityPolicyProperty { ContentSecurityPolicy = ContentPolicy(domain), Override = true },
                    ContentTypeOptions = new CfnResponseHeadersPolicy.ContentTypeOptionsProperty { Override = true },
                    FrameOptions = new CfnResponseHeadersPolicy.FrameOptionsProperty { FrameOption = "DENY", Override = true },
                    ReferrerPolicy = new CfnResponseHeadersPolicy.ReferrerPolicyProperty { ReferrerPolicy = "strict-origin-when-cross-origin", Override = true },
                },
                CustomHeadersConfig = new CfnResponseHeadersPolicy.CustomHeadersConfigProperty
                {
                    Items = new object[]
                    {
                        new CfnResponseHeadersPolicy.CustomHeaderProperty { Header = "Cache-Control", Value = cacheControl, Override = true },
                    },
                },
            },
        });

    // Styles are allowed inline because charts set them on elements; scripts are not.
    private static string ContentPolicy(DomainSettings domain) =>
        "default-src 'self'; base-uri 'self'; object-src 'none'; frame-ancestors 'none'; form-action 'self'; img-src 'self' data:; "
        + $"style-src 'self' 'unsafe-inline'; connect-src 'self' https://{domain.Api}";
}
