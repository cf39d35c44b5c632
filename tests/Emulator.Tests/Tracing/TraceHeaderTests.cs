using System.Diagnostics;
using Acinaces.Emulator.Tracing;

namespace Acinaces.Emulator.Tests.Tracing;

public sealed class TraceHeaderTests
{
    private const string Header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    [Fact]
    public void Maps_one_to_one_to_a_w3c_trace()
    {
        var context = TraceHeader.Parse(Header);
        Assert.Equal("5759e988bd862e3fe1be46a994272793", context?.TraceId.ToHexString());
        Assert.Equal("53995c3f42cd8ad8", context?.SpanId.ToHexString());
        Assert.Equal(ActivityTraceFlags.Recorded, context?.TraceFlags);
        Assert.Equal(Header, TraceHeader.Format(context ?? default));
    }

    [Fact]
    public void Sampled_0_is_kept() => Assert.Equal(ActivityTraceFlags.None, TraceHeader.Parse(Header.Replace("Sampled=1", "Sampled=0", StringComparison.Ordinal))?.TraceFlags);

    [Theory]
    [InlineData("")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a994272793")]
    [InlineData("Root=1-5759e988-bd862e3fe1be46a99427279;Parent=53995c3f42cd8ad8;Sampled=1")]
    [InlineData("Root=1-5759e98Z-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1")]
    public void Without_parent_or_malformed_there_is_no_context(string header) => Assert.Null(TraceHeader.Parse(header));
}
