using System.Text;
using System.Text.RegularExpressions;

namespace Acinaces.Dashboard.Tests;

public sealed partial class DashboardAssetsTests
{
    private readonly DashboardAssets _assets = new();

    [Fact]
    public void The_page_and_every_file_it_names_are_embedded()
    {
        var page = _assets.Find("/index.html");
        Assert.NotNull(page);
        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        var named = AssetPath().Matches(Encoding.UTF8.GetString(page.Content.Span)).Select(m => m.Groups[1].Value).ToArray();
        Assert.Contains(named, n => n.EndsWith(".js", StringComparison.Ordinal));
        Assert.Contains(named, n => n.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(named, path => Assert.NotNull(_assets.Find(path)));
    }

    [Fact]
    public void Only_files_with_a_hash_in_their_name_may_be_kept_by_a_browser()
    {
        var page = _assets.Find("/index.html")!;
        Assert.False(page.IsImmutable);
        var script = AssetPath().Matches(Encoding.UTF8.GetString(page.Content.Span)).Select(m => m.Groups[1].Value).First(n => n.EndsWith(".js", StringComparison.Ordinal));
        Assert.True(_assets.Find(script)!.IsImmutable);
        Assert.Equal("text/javascript; charset=utf-8", _assets.Find(script)!.ContentType);
    }

    [Theory]
    [InlineData("/nothing.js")]
    [InlineData("/../index.html")]
    [InlineData("index.html")]
    public void An_unknown_path_is_no_file(string path) => Assert.Null(_assets.Find(path));

    [Fact]
    public void The_page_runs_under_a_policy_that_forbids_inline_code()
    {
        var page = Encoding.UTF8.GetString(_assets.Find("/index.html")!.Content.Span);
        Assert.DoesNotMatch(InlineScript(), page);
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [GeneratedRegex("(?:src|href)=\"(/assets/[^\"]+)\"")]
    private static partial Regex AssetPath();

    [GeneratedRegex("<script(?![^>]*src=)")]
    private static partial Regex InlineScript();
}
