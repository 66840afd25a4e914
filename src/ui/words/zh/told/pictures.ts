/** What is told of pictures in folders (core/dataset/import/kinds/pictures/telling.ts). */
import type { picturesTelling } from '../../../../core/dataset/import/kinds/pictures/telling.ts';

export const picturesTold: Readonly<Record<keyof typeof picturesTelling, string>> = {
  'pictures/one-class':
    '在 {path} 等 {count} 张图片所在的文件夹中，只找到一个类别：{name}。请把每个类别的图片放进以该类别命名的文件夹，至少要有两个这样的文件夹，再选择包含它们的文件夹，或把它打包成 zip。',
  'pictures/no-classes':
    '在 {path} 等 {count} 张图片所在的文件夹中，没有找到类别。请把每个类别的图片放进以该类别命名的文件夹，至少要有两个这样的文件夹，再选择包含它们的文件夹，或把它打包成 zip。',
  'pictures/empty-class':
    '文件夹 {folder} 中没有图片，所以无法学习类别 {name}。请在其中添加图片，或删除这个文件夹。',
  'pictures/validation-left-out': '已略去验证集（{count} 张图片）：本页只训练和测试。',
  'pictures/validation-tests': '验证集（{count} 张图片）用作测试集。',
  'pictures/left-out': '{path} 等 {count} 张图片{count|已略去|已略去}：没有文件夹说明它们属于哪个类别。',
  'pictures/side':
    '图片无法缩放到边长 {side}。请选择 {least} 到 {most} 像素的边长，所有图片都会缩放并裁剪成这样大。',
  'pictures/not-square':
    '{path} 有 {width} × {height} 像素，不是正方形。请选择 {least} 到 {most} 像素的边长，所有图片都会缩放并裁剪成这样大。',
  'pictures/other-side':
    '{path} 有 {width} × {height} 像素：本页接受 {least} × {least} 到 {most} × {most} 像素。请选择 {least} 到 {most} 像素的边长，所有图片都会缩放并裁剪成这样大。',
  'pictures/sizes-differ':
    '{path} 有 {width} × {height} 像素，而 {other} 有 {side} × {side} 像素。请选择 {least} 到 {most} 像素的边长，所有图片都会缩放并裁剪成这样大。',
  'pictures/scaled': '图片已缩放到 {side} × {side} 像素。',
  'pictures/cropped': '不是正方形的图片只取中间部分（{count} 张）。',
  'pictures/see-through': '图片中透明的部分以白色为底（{count} 张）。',
  'pictures/too-large': '{path} 超过 {megabytes} MB。请把图片存小一些。',
  'pictures/unreadable':
    '{path} 无法解码：图片已损坏，或是这个浏览器无法读取的类型。请去掉它，或保存为 PNG。',
  'pictures/several-unreadable':
    '无法解码 {paths}：图片已损坏，或是这个浏览器无法读取的类型。请去掉它们，或保存为 PNG。',
};
