using System.Security.Cryptography;
using Google.Protobuf;
using SalesPlatform.Contracts.Platform.V1;
using SalesPlatform.Domain;
using SalesPlatform.Files;

namespace SalesPlatform.Tests.Files;

public class FileUploadTests
{
    [Fact]
    public async Task The_chunks_come_out_as_one_stream_counted_and_hashed()
    {
        var upload = await Open(Head("a.csv"), Part("hel"), Part(""), Part("lo"));
        var copy = new MemoryStream();
        await upload.Content.CopyToAsync(copy, TestContext.Current.CancellationToken);
        copy.ToArray().Should().Equal("hello"u8.ToArray());
        upload.Content.BytesRead.Should().Be(5);
        upload.Content.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData("hello"u8)));
    }

    [Fact]
    public async Task What_is_drained_is_hashed_as_well()
    {
        var upload = await Open(Head("a.csv"), Part("hel"), Part("lo"));
        await upload.Content.ReadExactlyAsync(new byte[2], TestContext.Current.CancellationToken);
        await upload.Content.DrainAsync(CancellationToken.None);
        upload.Content.Sha256.Should().Be(Convert.ToHexStringLower(SHA256.HashData("hello"u8)));
    }

    [Theory]
    [InlineData("a.csv", "a.csv")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Users\\x\\sales\u0007 2017.csv", "sales 2017.csv")]
    public async Task The_file_name_is_a_name_and_no_path(string given, string name) =>
        (await Open(Head(given))).Header.FileName.Should().Be(name);

    [Fact]
    public async Task The_source_is_csv_unless_the_header_names_one()
    {
        (await Open(Head("a.csv"))).Header.Source.Should().Be("csv");
        (await Open(Head("a.csv", "erp-1"))).Header.Source.Should().Be("erp-1");
    }

    [Fact]
    public async Task A_header_must_come_first_and_be_valid()
    {
        (await Refused()).Code.Should().Be("header-missing");
        (await Refused(Part("x"))).Code.Should().Be("header-missing");
        (await Refused(Head("dir/", "a/b"))).Fields.Select(field => field.Code).Should().Equal("required", "not-a-source");
    }

    [Fact]
    public async Task More_bytes_than_allowed_are_a_fault_of_the_file()
    {
        var upload = await FileUpload.OpenAsync(new UploadedFile([Head("a.csv"), Part("hel"), Part("lo")]), CancellationToken.None,
            largestFile: 4);
        (await Drain(upload)).Error.Code.Should().Be("file-too-large");
    }

    [Fact]
    public async Task A_second_header_is_a_fault_of_the_file() =>
        (await Drain(await Open(Head("a.csv"), Head("b.csv")))).Error.Code.Should().Be("header-again");

    private static async Task<CsvFileException> Drain(FileUpload upload) =>
        (await FluentActions.Awaiting(() => upload.Content.CopyToAsync(Stream.Null)).Should().ThrowAsync<CsvFileException>()).Which;

    private static async Task<DomainException> Refused(params FileChunk[] chunks) =>
        (await FluentActions.Awaiting(() => Open(chunks)).Should().ThrowAsync<DomainException>()).Which;

    private static Task<FileUpload> Open(params FileChunk[] chunks) =>
        FileUpload.OpenAsync(new UploadedFile(chunks), CancellationToken.None);

    private static FileChunk Head(string name, string source = "") =>
        new() { Header = new FileHeader { FileName = name, Source = source } };

    private static FileChunk Part(string text) => new() { Content = ByteString.CopyFromUtf8(text) };
}
